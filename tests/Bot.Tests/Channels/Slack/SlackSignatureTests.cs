using System.Globalization;
using System.Text;
using CoachBot.Channels.Slack;

namespace CoachBot.Tests.Channels.Slack;

public sealed class SlackSignatureTests
{
    private static readonly SigningSecret Secret = new("8f742231b10e8888abcd99yyyzzz85a5");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_531_420_618);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    [Fact]
    public void The_example_that_Slack_publishes_is_valid() => Assert.Equal(
        SignatureVerdict.Valid,
        SlackSignature.Check(Secret, "1531420618", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", Body, Now));

    [Theory]
    [InlineData(0, nameof(SignatureVerdict.Valid))]
    [InlineData(300, nameof(SignatureVerdict.Valid))]
    [InlineData(-300, nameof(SignatureVerdict.Valid))]
    [InlineData(301, nameof(SignatureVerdict.TooOld))]
    [InlineData(-301, nameof(SignatureVerdict.TooNew))]
    public void Clocks_may_differ_by_five_minutes_in_either_direction(int age, string expected) =>
        Assert.Equal(expected, Check(time: (Now.ToUnixTimeSeconds() - age).ToString(CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_header_that_is_absent_is_no_signature(string? header)
    {
        Assert.Equal(SignatureVerdict.Missing, SlackSignature.Check(Secret, header, "v0=00", Body, Now));
        Assert.Equal(SignatureVerdict.Missing, SlackSignature.Check(Secret, "1531420618", header, Body, Now));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1531420618")]
    [InlineData(" 1531420618")]
    [InlineData("1531420618.0")]
    [InlineData("99999999999999999999999999")]
    public void A_time_that_is_no_number_is_refused(string time) => Assert.Equal(SignatureVerdict.NoTime, Check(time));

    [Fact]
    public void Every_altered_byte_of_the_body_is_noticed()
    {
        var signature = SlackSignature.Of(Secret, "1531420618", Body);
        for (var i = 0; i < Body.Length; i++)
        {
            var altered = Body.ToArray();
            altered[i] ^= 1;
            Assert.Equal(SignatureVerdict.Wrong, SlackSignature.Check(Secret, "1531420618", signature, altered, Now));
        }
    }

    [Fact]
    public void Every_altered_sign_of_the_signature_is_noticed()
    {
        var signature = SlackSignature.Of(Secret, "1531420618", Body);
        for (var i = 0; i < signature.Length; i++)
        {
            var altered = signature.ToCharArray();
            altered[i] = altered[i] == '0' ? '1' : '0';
            Assert.Equal(SignatureVerdict.Wrong, SlackSignature.Check(Secret, "1531420618", new string(altered), Body, Now));
        }

        Assert.Equal(SignatureVerdict.Wrong, SlackSignature.Check(Secret, "1531420618", signature.ToUpperInvariant(), Body, Now));
        Assert.Equal(SignatureVerdict.Wrong, SlackSignature.Check(Secret, "1531420618", signature + "0", Body, Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void There_is_no_empty_secret(string secret) => Assert.ThrowsAny<ArgumentException>(() => new SigningSecret(secret));

    [Fact]
    public void Another_secret_signs_otherwise() => Assert.Equal(
        SignatureVerdict.Wrong,
        SlackSignature.Check(new SigningSecret("other"), "1531420618", SlackSignature.Of(Secret, "1531420618", Body), Body, Now));

    private static SignatureVerdict Check(string time) => SlackSignature.Check(Secret, time, SlackSignature.Of(Secret, time, Body), Body, Now);
}
