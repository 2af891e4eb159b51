using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

public sealed class ReadabilityTests
{
    [Fact]
    public void The_grade_follows_the_formula_of_1975()
    {
        Assert.Equal((0.39 * 20) + (11.8 * 1.5) - 15.59, Readability.Grade(100, 5, 150), 10);
        Assert.Equal(Readability.Grade(12, 1, 19), Readability.SentenceGrade(12, 19));
    }

    [Fact]
    public void Very_simple_texts_are_grade_zero_and_so_is_no_text()
    {
        Assert.Equal(0, Readability.Grade(3, 3, 3));
        Assert.Equal(0, Readability.Grade(0, 0, 0));
    }

    [Fact]
    public void Words_without_a_full_stop_are_one_sentence() => Assert.Equal(Readability.Grade(30, 1, 60), Readability.Grade(30, 0, 60));

    [Fact]
    public void Longer_sentences_and_longer_words_are_harder()
    {
        Assert.True(Readability.Grade(100, 4, 150) > Readability.Grade(100, 8, 150));
        Assert.True(Readability.Grade(100, 8, 180) > Readability.Grade(100, 8, 150));
    }

    [Fact]
    public void A_plain_sentence_is_easier_than_an_official_one()
    {
        string[] plain = "I have sent your refund and you will see it by Friday".Split(' ');
        string[] official = "Reimbursement of the aforementioned transaction will be effectuated subsequent to departmental authorization".Split(' ');

        Assert.InRange(Readability.SentenceGrade(plain.Length, plain.Sum(word => Syllables.Count(word))), 0, 5);
        Assert.InRange(Readability.SentenceGrade(official.Length, official.Sum(word => Syllables.Count(word))), 16, 40);
    }

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, 1, -1)]
    public void Negative_counts_are_refused(int words, int sentences, int syllables) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Readability.Grade(words, sentences, syllables));
}
