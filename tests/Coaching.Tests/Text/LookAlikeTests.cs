using CoachBot.Coaching.Tests.Support;

namespace CoachBot.Coaching.Tests.Text;

/// <summary>Real words one letter away from a pattern's word must be known as such, or "contract" would be read as "contact".</summary>
public sealed class LookAlikeTests
{
    [DictionaryFact]
    public void No_real_word_is_taken_for_a_slip()
    {
        var vocabulary = Shipped.Playbook.Vocabulary;
        var taken = File.ReadLines(DictionaryFactAttribute.Words)
            .Where(w => w.All(char.IsAsciiLetterLower) && vocabulary.SlipOf(w) is not null)
            .ToArray();
        if (taken.Length > 0 && Environment.GetEnvironmentVariable("UPDATE_LOOKALIKES") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.AppendAllLines(Path.Combine(Repository.Root, "coaching", "playbook", "en", "lexicons", "look-alikes.txt"), taken);
        }

        Assert.True(taken.Length == 0, $"Add these to lexicons/look-alikes.txt (UPDATE_LOOKALIKES=1 does): {string.Join(", ", taken.Take(20))} … {taken.Length} words");
    }

    private sealed class DictionaryFactAttribute : FactAttribute
    {
        public const string Words = "/usr/share/dict/american-english";

        public DictionaryFactAttribute()
        {
            if (!File.Exists(Words))
            {
                Skip = $"There is no word list at {Words}; install the package wamerican.";
            }
        }
    }
}
