using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("apologize", "apologise")]
    [InlineData("color", "colour")]
    public void British_and_American_spellings_are_one_word(string american, string british)
    {
        var vocabulary = new Vocabulary();
        vocabulary.AddSpelling(british, american);
        var id = vocabulary.IdOf(american);
        vocabulary.Freeze();

        Assert.Equal(id, vocabulary.IdOf(british));
        Assert.Equal(id, vocabulary.Find(british).First);
        Assert.Equal(id, vocabulary.Find(american).First);
    }

    [Theory]
    [InlineData("really", true)]
    [InlineData("quickly", true)]
    [InlineData("reply", false)]
    [InlineData("family", false)]
    [InlineData("fly", false)]
    [InlineData("just", true)]
    [InlineData("never", false)]
    public void Listed_words_and_adverbs_are_fillers(string word, bool filler)
    {
        var vocabulary = new Vocabulary();
        vocabulary.AddFiller("just");
        vocabulary.Freeze();

        Assert.Equal(filler, vocabulary.Find(word).Filler);
    }

    [Fact]
    public void A_possessive_is_its_word_and_an_ending()
    {
        var vocabulary = new Vocabulary();
        var id = vocabulary.IdOf("courier");
        vocabulary.Freeze();

        var found = vocabulary.Find("courier's");

        Assert.Equal(id, found.First);
        Assert.Equal(vocabulary.IdOf(Contractions.Possessive), found.Second);
    }

    [Theory]
    [InlineData("definitely", "definately", true)]
    [InlineData("definitely", "defintely", true)]
    [InlineData("definitely", "definittely", true)]
    [InlineData("definitely", "defniitely", true)]
    [InlineData("definitely", "cefinitely", false)]
    [InlineData("definitely", "definitels", false)]
    [InlineData("definitely", "definnittely", false)]
    [InlineData("deliver", "deliber", true)]
    [InlineData("mistake", "mistakes", false)]
    [InlineData("refund", "refumd", false)]
    public void A_slip_is_forgiven_in_words_of_seven_letters_or_more(string known, string written, bool isFound)
    {
        var vocabulary = new Vocabulary();
        var id = vocabulary.IdOf(known);
        vocabulary.Freeze();

        Assert.Equal(isFound, vocabulary.Find(written).First == id);
    }

    [Fact]
    public void A_real_word_is_not_taken_for_a_slip()
    {
        var vocabulary = new Vocabulary();
        vocabulary.AddRealWord("contract");
        vocabulary.IdOf("contact");
        vocabulary.Freeze();

        Assert.Equal(0, vocabulary.Find("contract").First);
    }

    [Fact]
    public void The_typo_index_agrees_with_comparing_every_pair()
    {
        var random = new Random(7);
        string[] words = [.. Enumerable.Range(0, 300).Select(_ => Word(random, random.Next(5, 12))).Distinct()];
        var index = new TypoIndex(words);

        for (var i = 0; i < 4000; i++)
        {
            var written = Slip(random, words[random.Next(words.Length)]);
            var candidates = words.Where(w => w.Length >= TypoIndex.ShortestWord && w[0] == written[0] && w[^2..] == written[^2..] && Distance(w, written) <= 1).ToArray();
            var found = index.Find(written);

            Assert.True(found is null ? candidates.Length == 0 : candidates.Contains(found), $"{written}: {found} of {string.Join(", ", candidates)}");
        }
    }

    private static string Word(Random random, int length) => new(random.GetItems("abcde".AsSpan(), length));

    private static string Slip(Random random, string word)
    {
        var at = random.Next(word.Length - 1);
        return random.Next(5) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, "x"),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            3 => word[..at] + "x" + word[(at + 1)..],
            _ => word,
        };
    }

    /// <summary>Optimal string alignment, the long way.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
