using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

public sealed class SyllablesTests
{
    private static readonly (int Count, string Words)[] Known =
    [
        (1, "I the you we're late called shipped charged thanks please through tried sure card phone days dates clothes fixed loss queue they've can't year price"),
        (2,
            "order parcel refund issue today support message email value table little handled wanted boxes changes careful safely something someone therefore " +
            "didn't couldn't haven't being trying going quiet client friendly delay hello happy payment replied agreed software rhythm website people every " +
            "sorry account purchase ticket colleague schedule receipt wireless password queries movie voicemail timeframe guidelines trial business whereas"),
        (3,
            "customer replacement video area idea media usual premium serious carrier earlier courier understand another completely recipe museum however " +
            "expected cancelling tomorrow wonderful properly anyone creative remember manager yesterday delivered company employee authorized guarantee " +
            "refunded vehicle camera technician beautiful overnight whenever sincerely previous curious reimburse reinstall username nonetheless"),
        (4,
            "immediate situation appreciate information application variety society reliable experience particular material evaluate delivery genuinely " +
            "cancellation definitely usually escalated unfortunate february complicated available obviously apologies priorities dissatisfied"),
        (5, "immediately unfortunately university verification communication technological opportunity apologizing initiated deactivated"),
    ];

    [Fact]
    public void More_than_nine_words_in_ten_are_right()
    {
        (string Word, int Count)[] list = [.. Known.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Count)))];

        string[] wrong = [.. list.Where(entry => Syllables.Count(entry.Word) != entry.Count).Select(entry => $"{entry.Word}: {Syllables.Count(entry.Word)}, not {entry.Count}")];

        Assert.True(list.Length >= 150);
        Assert.True(wrong.Length * 10 < list.Length, string.Join("; ", wrong));
    }

    [Theory]
    [InlineData("ORDER", 2)]
    [InlineData("Café", 2)]
    [InlineData("didn’t", 2)]
    [InlineData("it'll", 2)]
    [InlineData("2026", 1)]
    [InlineData("hmm", 1)]
    [InlineData("'", 1)]
    [InlineData("", 0)]
    public void Case_accents_and_words_without_vowels_are_taken_as_they_come(string word, int count) => Assert.Equal(count, Syllables.Count(word));

    [Fact]
    public void Any_text_has_a_count_and_costs_no_memory()
    {
        string word = string.Concat(Enumerable.Repeat("aeybqu'", 100));
        Syllables.Count(word);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = Syllables.Count(word) + Syllables.Count("reopening");

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(count > 1);
    }
}
