using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CoachBot.Tests.Architecture;

/// <summary>Which namespaces of the bot mention which types, read from the compiled assembly: signatures, fields and the code of every method.</summary>
internal sealed class TypeReferences : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly SortedSet<(string From, string To)> _found = [];
    private readonly Names _names;
    private string _from = "";

    private TypeReferences(string assembly)
    {
        _file = new PEReader(File.OpenRead(assembly));
        _metadata = _file.GetMetadataReader();
        _names = new Names(this);
    }

    /// <summary>Pairs of a namespace and the full name of a type that some type in it mentions.</summary>
    public static IReadOnlySet<(string From, string To)> Of(string assembly)
    {
        using var references = new TypeReferences(assembly);
        references.ReadAll();
        return references._found;
    }

    public void Dispose() => _file.Dispose();

    private void ReadAll()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var type = _metadata.GetTypeDefinition(handle);
            _from = NamespaceOf(handle);
            See(type.BaseType);
            foreach (var implemented in type.GetInterfaceImplementations())
            {
                See(_metadata.GetInterfaceImplementation(implemented).Interface);
            }

            foreach (var field in type.GetFields())
            {
                _metadata.GetFieldDefinition(field).DecodeSignature(_names, null);
            }

            foreach (var method in type.GetMethods())
            {
                Read(_metadata.GetMethodDefinition(method));
            }
        }
    }

    private void Read(MethodDefinition method)
    {
        method.DecodeSignature(_names, null);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null);
        }

        foreach (var token in Instructions.Tokens(body.GetILReader()))
        {
            See(token);
        }
    }

    private void See(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                See(NamespaceOf((TypeDefinitionHandle)handle), _metadata.GetString(_metadata.GetTypeDefinition((TypeDefinitionHandle)handle).Name));
                break;
            case HandleKind.TypeReference:
                var reference = _metadata.GetTypeReference((TypeReferenceHandle)handle);
                See(_metadata.GetString(reference.Namespace), _metadata.GetString(reference.Name));
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_names, null);
                break;
            case HandleKind.MethodDefinition:
                See(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                See(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                See(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                var generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                See(generic.Method);
                generic.DecodeSignature(_names, null);
                break;
        }
    }

    private void See(string space, string name) => _found.Add((_from, $"{space}.{name}"));

    private string NamespaceOf(TypeDefinitionHandle handle)
    {
        // A nested type has no namespace of its own.
        var type = _metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? NamespaceOf(outer) : _metadata.GetString(type.Namespace);
    }

    private sealed class Names(TypeReferences references) : SignatureNames
    {
        protected override void See(EntityHandle type) => references.See(type);
    }
}
