using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoachBot.Channels.Teams.Dialogs;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

public sealed partial class TeamsManifestTests : IDisposable
{
    private static readonly (string, string)[] Company =
        [("TEAMS_APP_ID", "1b2c3d4e-0000-4000-8000-0000000000aa"), ("MICROSOFT_APP_ID", "11111111-2222-3333-4444-555555555555"), ("COMPANY_NAME", "R&D \"Ltd\" |"), ("COMPANY_URL", "https://example.com")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-tests-");
    private readonly JsonObject _manifest = Read("manifest.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_packed_app_holds_the_filled_manifest_its_icons_and_its_strings()
    {
        var (code, said) = await PackAsync(Company);

        Assert.True(code == 0, said);
        using var zip = ZipFile.OpenRead(Zip);
        Assert.Equal(["color.png", "manifest.json", "outline.png", "strings.de.json", "strings.es.json"], zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        using var reader = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        var text = await reader.ReadToEndAsync();
        Assert.DoesNotContain("${{", text, StringComparison.Ordinal);
        Assert.Equal("R&D \"Ltd\" |", (string?)JsonNode.Parse(text)!["developer"]!["name"]);
    }

    [PlaygroundFact]
    public async Task The_packed_manifest_fits_the_schema_1_24()
    {
        await PackAsync(Company);
        await ZipFile.ExtractToDirectoryAsync(Zip, _folder.FullName);

        Assert.Equal("", await PublishedSchema.ProblemsAsync("teams", Path.Combine(_folder.FullName, "manifest.json")));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_named()
    {
        var (code, said) = await PackAsync(("TEAMS_APP_ID", "not-a-guid"), ("COMPANY_NAME", new string('x', 33)), ("COMPANY_URL", "http://example.com"));

        Assert.Equal(1, code);
        Assert.Contains("TEAMS_APP_ID is 'not-a-guid'. Set it to a new GUID.", said, StringComparison.Ordinal);
        Assert.Contains("MICROSOFT_APP_ID is not set.", said, StringComparison.Ordinal);
        Assert.Contains("Set it to 1 to 32 characters.", said, StringComparison.Ordinal);
        Assert.Contains("COMPANY_URL is 'http://example.com'. Set it to an https address.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public void It_asks_for_nothing_that_it_does_not_need()
    {
        Assert.Null(_manifest["authorization"]);
        Assert.Null(_manifest["webApplicationInfo"]);
        Assert.Equal(["messageTeamMembers"], _manifest["permissions"]!.AsArray().Select(p => (string?)p));
        Assert.Empty(_manifest["validDomains"]!.AsArray());
    }

    [Fact]
    public void Its_commands_are_the_ones_that_the_bot_knows() => Assert.Equal(
        [MessageExtension.CoachDraft, MessageExtension.CoachMessage, MessageExtension.WhatNext, BetterWordsSearch.CommandId],
        _manifest["composeExtensions"]![0]!["commands"]!.AsArray().Select(c => (string)c!["id"]!));

    [Fact]
    public void The_search_has_the_parameter_that_the_bot_reads() =>
        Assert.Equal(BetterWordsSearch.Parameter, (string?)_manifest["composeExtensions"]![0]!["commands"]![3]!["parameters"]![0]!["name"]);

    [Theory]
    [InlineData("strings.de.json")]
    [InlineData("strings.es.json")]
    public void Every_word_that_is_shown_is_in_every_language(string file)
    {
        // What is typed to the bot stays as it is: the bot understands English.
        var shown = Words(_manifest, "").Where(p => Localisable().IsMatch(p)).Order(StringComparer.Ordinal);

        Assert.Equal(shown, Read(file).Select(p => p.Key).Where(k => k != "$schema").Order(StringComparer.Ordinal));
    }

    private string Zip => Path.Combine(_folder.FullName, "app.zip");

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Repository.PathOf("manifests", "teams", file)))!.AsObject();

    private static IEnumerable<string> Words(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(p => Words(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        JsonArray a => a.SelectMany((n, i) => Words(n, $"{path}[{i}]")),
        _ => [path],
    };

    private async Task<(int Code, string Said)> PackAsync(params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", ["run", Repository.PathOf("manifests", "teams", "pack.cs"), "--", Zip]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var key in start.Environment.Keys.Where(k => k.StartsWith("COMPANY_", StringComparison.Ordinal) || k is "TEAMS_APP_ID" or "MICROSOFT_APP_ID").ToArray())
        {
            start.Environment.Remove(key);
        }

        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    [GeneratedRegex(@"^(name|description)\.|\.commands\[\d\]\.description$|^composeExtensions.*\.(title|description)$")]
    private static partial Regex Localisable();
}
