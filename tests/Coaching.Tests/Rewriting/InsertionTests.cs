using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Rewriting;

public sealed class InsertionTests
{
    private static readonly Coach Start = Coach("start", "Thank you for the photos.");
    private static readonly Coach End = Coach("end", "Just reply here if you need me.");

    [Theory]
    [InlineData("Your parcel ships.", "Thank you for the photos. Your parcel ships.")]
    [InlineData("Hi Ana, your parcel ships.", "Hi Ana, thank you for the photos. Your parcel ships.")]
    [InlineData("Hi Ana,\n\nYour parcel ships.", "Hi Ana,\n\nThank you for the photos. Your parcel ships.")]
    [InlineData("Good morning. Your parcel ships.", "Good morning. Thank you for the photos. Your parcel ships.")]
    [InlineData("Hello! Your parcel ships.", "Hello! Thank you for the photos. Your parcel ships.")]
    public void An_opening_goes_behind_the_greeting(string draft, string rewrite) =>
        Assert.Equal(rewrite, Start.ReviewDraft(new(draft)).Rewrite);

    [Theory]
    [InlineData("Your parcel ships.", "Your parcel ships. Just reply here if you need me.")]
    [InlineData("Your parcel ships", "Your parcel ships. Just reply here if you need me.")]
    [InlineData("Your parcel ships.\n\nBest regards,\nAna", "Your parcel ships. Just reply here if you need me.\n\nBest regards,\nAna")]
    [InlineData("Your parcel ships. Have a great day!", "Your parcel ships. Just reply here if you need me. Have a great day!")]
    [InlineData("Does it fit?", "Does it fit? Just reply here if you need me.")]
    public void A_closing_goes_before_the_farewell(string draft, string rewrite) => Assert.Equal(rewrite, End.ReviewDraft(new(draft)).Rewrite);

    [Fact]
    public void Only_one_sentence_is_added_at_each_end()
    {
        var two = new PlaybookBuilder()
            .Concept("thanks", "thank you")
            .Rule("tone.one", Missing("end", "Write to me.") + "\nseverity: low")
            .Rule("tone.two", Missing("end", "Call me.") + "\nseverity: low")
            .Review("Your parcel ships.");

        Assert.Equal(2, two.Findings.Count);
        Assert.Equal("Your parcel ships. Write to me.", two.Rewrite);
    }

    private static Coach Coach(string scope, string with) =>
        new(new PlaybookBuilder().Concept("thanks", "thank you", "reply here").Rule("tone.test", Missing(scope, with)).Load());

    private static string Missing(string scope, string with) => $"kind: missing\nneed: thanks\nat: {scope}\nrewrite: {{scope: {scope}, with: \"{with}\"}}";
}
