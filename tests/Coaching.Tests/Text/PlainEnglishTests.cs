using CoachBot.Coaching.Tests.Corpora;
using CoachBot.Coaching.Text;
using CoachBot.Coaching.Text.Languages;

namespace CoachBot.Coaching.Tests.Text;

public sealed class PlainEnglishTests
{
    [Theory]
    [InlineData("dev.jsonl")]
    [InlineData("held-out.jsonl")]
    public void What_is_certain_the_full_guess_says_too(string file)
    {
        var texts = LabelledDraft.Read(file).Select(r => r.Draft.Text).ToArray();
        var certain = texts.Where(t => PlainEnglish.IsCertain(t)).ToArray();

        Assert.All(certain, t => Assert.True(LanguageGuess.Guess(t).IsEnglishProse, t));
        Assert.True(certain.Length * 2 > texts.Length, $"Only {certain.Length} of {texts.Length} drafts are told quickly.");
    }

    [Theory]
    [InlineData("Het pakket is vertraagd en komt morgen aan, with the compliments van het huis, en de rest volgt later vandaag nog wel een keer.")]
    [InlineData("for (i = 0; i < 10; i++) { print(the and you) }")]
    [InlineData("Bitte melden Sie sich ab und wieder an, dann klicken Sie auf Weiter und warten Sie auf die Nachricht.")]
    [InlineData("Thank you")]
    [InlineData("")]
    public void What_may_be_something_else_is_left_to_the_full_guess(string text) => Assert.False(PlainEnglish.IsCertain(text));
}
