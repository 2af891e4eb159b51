using System.Text;
using CoachBot.CommandLine;
using CoachBot.Coaching;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.CommandLine;

public sealed class PlaybookReplayTests : IDisposable
{
    private readonly DirectoryInfo _team = Directory.CreateTempSubdirectory("coachbot-tests-");

    public void Dispose() => _team.Delete(recursive: true);

    [Fact]
    public async Task What_comes_and_what_goes_is_told()
    {
        File.WriteAllText(Path.Combine(_team.FullName, "overrides.yml"), "silence: [trigger.calm-down]\n");
        var after = new Coach(PlaybookLoader.Load(PlaybookLoader.ShippedFolder, _team.FullName));

        var (good, text, errors) = await ReplayAsync(after, """
            {"id":"a","text":"Calm down."}
            {"id":"b","text":"Your box ships today."}
            nonsense
            """);

        Assert.False(good);
        Assert.Contains("Line 3 is not valid JSON", errors, StringComparison.Ordinal);
        Assert.Contains("a  tweak → ", text, StringComparison.Ordinal);
        Assert.Contains("  - trigger.calm-down  “Calm down”", text, StringComparison.Ordinal);
        Assert.Contains("2 drafts: 1 reviewed differently, 0 with a stricter verdict, 1 with a milder one.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_changes_under_the_same_playbook()
    {
        var (good, text, _) = await ReplayAsync(new Coach(Some.Playbook), """{"id":"a","text":"Calm down."}""");

        Assert.True(good);
        Assert.Equal("1 draft: 0 reviewed differently, 0 with a stricter verdict, 0 with a milder one.", text.Trim());
    }

    private static async Task<(bool Good, string Text, string Errors)> ReplayAsync(Coach after, string lines)
    {
        var (text, errors) = (new StringWriter(), new StringWriter());
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        var good = await new PlaybookReplay(new Coach(Some.Playbook), after, text).RunAsync(input, errors, CancellationToken.None);
        return (good, text.ToString(), errors.ToString());
    }
}
