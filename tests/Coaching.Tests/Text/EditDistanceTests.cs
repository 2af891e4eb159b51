using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "a")]
    [InlineData("a", "b")]
    [InlineData("refund", "refund")]
    [InlineData("refund", "refnd")]
    [InlineData("refund", "refunnd")]
    [InlineData("refund", "refumd")]
    [InlineData("refund", "erfund")]
    [InlineData("refund", "refudn")]
    [InlineData("refund", "xrefund")]
    [InlineData("refund", "refundx")]
    [InlineData("ab", "ba")]
    public void One_slip_is_within_one(string a, string b)
    {
        Assert.True(EditDistance.WithinOne(a, b));
        Assert.True(EditDistance.WithinOne(b, a));
    }

    [Theory]
    [InlineData("", "ab")]
    [InlineData("ab", "cd")]
    [InlineData("refund", "reufdn")]
    [InlineData("refund", "refu")]
    [InlineData("refund", "fundre")]
    [InlineData("abc", "cba")]
    [InlineData("refund", "Refudn")]
    [InlineData("abcd", "bade")]
    public void Two_slips_are_not(string a, string b)
    {
        Assert.False(EditDistance.WithinOne(a, b));
        Assert.False(EditDistance.WithinOne(b, a));
    }

    [Fact]
    public void It_agrees_with_the_full_calculation_for_all_short_words()
    {
        string[] words = [.. Enumerable.Range(0, 4).SelectMany(Words)];

        foreach (string a in words)
        {
            foreach (string b in words)
            {
                Assert.True(EditDistance.WithinOne(a, b) == (Distance(a, b) <= 1), $"{a} {b}");
            }
        }
    }

    private static IEnumerable<string> Words(int length) =>
        length == 0 ? [""] : Words(length - 1).SelectMany(word => new[] { word + "a", word + "b", word + "c" });

    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int replace = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replace, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                cost[i, j] = swapped ? Math.Min(cost[i, j], cost[i - 2, j - 2] + 1) : cost[i, j];
            }
        }

        return cost[a.Length, b.Length];
    }
}
