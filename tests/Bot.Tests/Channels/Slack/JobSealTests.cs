using System.Text;
using CoachBot.Channels.Slack;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

public sealed class JobSealTests
{
    private static readonly SlackJob Job = new()
    {
        Kind = SlackJobKind.Submit,
        Team = "T1",
        User = "U1",
        Text = "Calm down. 2026-01-01T00:00:00Z 😀",
        Value = new JObject { ["draft"] = "2026-01-01T00:00:00Z" },
    };

    private readonly JobSeal _seal = new(new SigningSecret("secret"));

    [Fact]
    public void What_was_sealed_comes_back_with_the_secret_and_its_row()
    {
        var opened = _seal.Open("row", _seal.Close("row", Job))!;

        Assert.Equal((Job.Kind, Job.Text), (opened.Kind, opened.Text));
        Assert.Equal("2026-01-01T00:00:00Z", (string?)opened.Value!["draft"]);
    }

    [Fact]
    public void Nothing_of_it_can_be_read_and_no_two_seals_are_alike()
    {
        var closed = _seal.Close("row", Job);

        Assert.DoesNotContain("Calm", Encoding.Latin1.GetString(closed), StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(closed, _seal.Close("row", Job));
    }

    [Fact]
    public void Another_secret_another_row_or_an_altered_byte_open_nothing()
    {
        var closed = _seal.Close("row", Job);

        Assert.Null(new JobSeal(new SigningSecret("other")).Open("row", closed));
        Assert.Null(_seal.Open("other", closed));
        Assert.Null(_seal.Open("row", []));
        for (var i = 0; i < closed.Length; i++)
        {
            var altered = closed.ToArray();
            altered[i] ^= 1;
            Assert.Null(_seal.Open("row", altered));
        }
    }
}
