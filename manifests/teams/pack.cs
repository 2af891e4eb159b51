// Fills the manifest's ${{…}} gaps from the environment, checks what Teams would refuse, and packs the app.
// dotnet run manifests/teams/pack.cs [-- FILE.zip]
#:property PublishAot=false

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

var folder = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFilePath")!)!;
var target = args is [var given, ..] ? given : Path.Combine(folder, "coachbot-teams.zip");
var problems = new List<string>();
var gaps = ReadGaps();
var manifest = Filled(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json"))))!;
CheckLengths();
var files = new List<string> { CheckIcon("color", 192), CheckIcon("outline", 32) };
files.AddRange(manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(l => CheckStrings((string)l!["file"]!)));

if (problems.Count > 0)
{
    problems.ForEach(Console.Error.WriteLine);
    return 1;
}

File.Delete(target);
using (var zip = ZipFile.Open(target, ZipArchiveMode.Create))
{
    Add(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest.ToJsonString(new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
    files.ForEach(f => Add(zip, f, File.ReadAllBytes(Path.Combine(folder, f))));
}

Console.WriteLine($"Packed {target}");
return 0;

Dictionary<string, string> ReadGaps()
{
    var read = new Dictionary<string, string>(StringComparer.Ordinal);
    Need("TEAMS_APP_ID", "a new GUID", v => Guid.TryParse(v, out _));
    Need("MICROSOFT_APP_ID", "the app id of the Azure Bot registration, a GUID", v => Guid.TryParse(v, out _));
    Need("COMPANY_NAME", "1 to 32 characters", v => v.Length <= 32);
    Need("COMPANY_URL", "an https address", IsHttps);
    var company = read.GetValueOrDefault("COMPANY_URL", "https://example.com").TrimEnd('/');
    Need("COMPANY_PRIVACY_URL", "an https address", IsHttps, $"{company}/privacy");
    Need("COMPANY_TERMS_URL", "an https address", IsHttps, $"{company}/terms");
    return read;

    void Need(string name, string what, Func<string, bool> isRight, string? otherwise = null)
    {
        var value = Environment.GetEnvironmentVariable(name) is { Length: > 0 } set ? set : otherwise;
        if (value is null)
        {
            problems.Add($"{name} is not set. Set it to {what}: export {name}=…");
        }
        else if (!isRight(value))
        {
            problems.Add($"{name} is '{value}'. Set it to {what}.");
        }
        else
        {
            read[name] = value;
        }
    }
}

static bool IsHttps(string value) => value.Length <= 2048 && Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

JsonNode? Filled(JsonNode? node) => node switch
{
    JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Filled(p.Value)))),
    JsonArray a => new JsonArray([.. a.Select(Filled)]),
    JsonValue v when v.TryGetValue<string>(out var text) => Regex.Replace(text, @"\$\{\{(\w+)\}\}", m => gaps.GetValueOrDefault(m.Groups[1].Value, m.Value)),
    _ => node?.DeepClone(),
};

void CheckLengths()
{
    foreach (var (path, most) in Limits().SelectMany(l => Paths(manifest, "").Where(p => l.Pattern.IsMatch(p.Path)).Select(p => (p, l.Most))).Where(c => c.p.Text.Length > c.Most).Select(c => (c.p.Path, c.Most)))
    {
        problems.Add($"manifest.json: {path} is too long. Use at most {most} characters.");
    }
}

string CheckStrings(string file)
{
    var known = Paths(manifest, "").ToDictionary(p => p.Path, p => p.Text, StringComparer.Ordinal);
    foreach (var (path, value) in JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)))!.AsObject().Where(p => p.Key != "$schema"))
    {
        var most = Limits().Where(l => l.Pattern.IsMatch(path)).Select(l => (int?)l.Most).FirstOrDefault();
        if (!known.ContainsKey(path) || most is null)
        {
            problems.Add($"{file}: '{path}' names nothing in manifest.json that is shown in words. Correct or remove it.");
        }
        else if (((string)value!).Length > most)
        {
            problems.Add($"{file}: {path} has {((string)value!).Length} characters. Use at most {most}.");
        }
    }

    return file;
}

string CheckIcon(string kind, int size)
{
    var file = (string)manifest["icons"]![kind]!;
    var bytes = File.ReadAllBytes(Path.Combine(folder, file));
    if (bytes.Length < 24 || BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)) != size || BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)) != size)
    {
        problems.Add($"{file} is not {size} x {size} pixels. Draw it again: dotnet run manifests/teams/icons.cs");
    }

    return file;
}

static IEnumerable<(string Path, string Text)> Paths(JsonNode? node, string path) => node switch
{
    JsonObject o => o.SelectMany(p => Paths(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
    JsonArray a => a.SelectMany((n, i) => Paths(n, $"{path}[{i}]")),
    JsonValue v when v.TryGetValue<string>(out var text) => [(path, text)],
    _ => [],
};

static (Regex Pattern, int Most)[] Limits() =>
[
    (new(@"^name\.short$"), 30), (new(@"^name\.full$"), 100), (new(@"^description\.short$"), 80), (new(@"^description\.full$"), 4000),
    (new(@"^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.title$"), 32), (new(@"^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.description$"), 128),
    (new(@"^composeExtensions\[0\]\.commands\[\d\](\.parameters\[\d\])?\.title$"), 32), (new(@"^composeExtensions\[0\]\.commands\[\d\](\.parameters\[\d\])?\.description$"), 128),
];

static void Add(ZipArchive zip, string name, byte[] bytes)
{
    var entry = zip.CreateEntry(name);
    // The same app gives the same file.
    entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    using var stream = entry.Open();
    stream.Write(bytes);
}
