using CoachBot.Coaching.Signals.Features;

namespace CoachBot.Coaching.Tests.Signals;

public sealed class FeatureExtractorTests
{
    [Theory]
    [InlineData("Don’t do that", "Dont do that")]
    [InlineData("I'm late", "Im late")]
    [InlineData("soooooo late", "sooo late")]
    [InlineData("[Anna] called", "[name] called")]
    public void Spellings_of_the_same_words_have_the_same_features(string one, string other) => Assert.Equal(Hashes(one), Hashes(other));

    [Theory]
    [InlineData("we're here", "were here")]
    [InlineData("It works.", "It works!")]
    [InlineData("not good", "good")]
    public void Different_texts_differ(string one, string other) => Assert.NotEqual(Hashes(one), Hashes(other));

    [Fact]
    public void Every_feature_of_a_word_is_its_own()
    {
        var features = new FeatureList();

        FeatureExtractor.Read("Never again!", ServiceWords.Shipped, features);

        Assert.Equal([(0, 5), (6, 11), (11, 12)], features.Tokens.ToArray().Select(t => (t.Start, t.End)));
        Assert.True(features.Tokens[0].FeatureEnd < features.Tokens[1].FeatureEnd);
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("\ud83d")]
    [InlineData("a\ud83d\ude21\ufe0f:")]
    [InlineData("3rd :( ??!! ... http://x <b [a")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz")]
    public void Odd_texts_do_no_harm(string text) => Assert.All(Tokens(text), t => Assert.InRange(t.End, t.Start, text.Length));

    private static uint[] Hashes(string text)
    {
        var features = new FeatureList();
        FeatureExtractor.Read(text, ServiceWords.Shipped, features);
        return features.Hashes.ToArray();
    }

    private static FeatureToken[] Tokens(string text)
    {
        var features = new FeatureList();
        FeatureExtractor.Read(text, ServiceWords.Shipped, features);
        return features.Tokens.ToArray();
    }
}
