using System.Numerics;

namespace CoachBot.Coaching.Signals.Features;

/// <summary>What words mean in a service conversation ("wait", "told", "refund"), looked up by a word's hash. Read from <c>ServiceWords.tsv</c>.</summary>
internal sealed class ServiceWords
{
    /// <summary>Concept of words that turn the next ones around.</summary>
    public const byte Negation = 1;

    private const string Resource = "CoachBot.Coaching.Signals.Features.ServiceWords.tsv";

    private readonly uint[] _hashes;
    private readonly byte[] _concepts;
    private readonly int _mask;

    private ServiceWords(IReadOnlyList<(string Word, byte Concept)> words)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)words.Count * 4);
        _hashes = new uint[size];
        _concepts = new byte[size];
        _mask = size - 1;
        foreach (var (word, concept) in words)
        {
            Add(FeatureHash.Word(word), concept);
        }
    }

    /// <summary>The words shipped with the library.</summary>
    public static ServiceWords Shipped { get; } = Load();

    /// <summary>The concept of a word, 0 when it has none.</summary>
    public byte ConceptOf(uint wordHash)
    {
        for (var at = (int)(wordHash >> 7) & _mask; _concepts[at] != 0; at = (at + 1) & _mask)
        {
            if (_hashes[at] == wordHash)
            {
                return _concepts[at];
            }
        }

        return 0;
    }

    // A word listed twice keeps its first concept.
    private void Add(uint hash, byte concept)
    {
        var at = (int)(hash >> 7) & _mask;
        while (_concepts[at] != 0)
        {
            if (_hashes[at] == hash)
            {
                return;
            }

            at = (at + 1) & _mask;
        }

        _hashes[at] = hash;
        _concepts[at] = concept;
    }

    private static ServiceWords Load()
    {
        using var stream = typeof(ServiceWords).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is missing from the library.");
        using var reader = new StreamReader(stream);
        var words = new List<(string, byte)>();
        byte concept = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            concept++;
            words.AddRange(line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..].Split(' ').Select(w => (w, concept)));
        }

        return new ServiceWords(words);
    }
}
