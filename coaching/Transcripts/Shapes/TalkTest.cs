using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>Whether labelled lines are talk rather than a list: few speakers who come again and again and speak to each other.</summary>
internal static class TalkTest
{
    private const int FewestTurns = 6;
    private const int MostSpeakers = 4;

    private static readonly string[] Talk = ["i", "i'm", "i'll", "i've", "i'd", "you", "your", "my", "me", "we", "ok", "okay", "yes", "yeah", "no", "hi", "hello", "hey", "thanks", "thx", "sure", "please", "sorry", "great", "um", "uh"];

    public static bool IsTalk(string[] lines, LabelledLine?[] read, Func<LabelledLine?, bool> speaks)
    {
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        var (said, talk, other) = (0, 0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (speaks(read[i]))
            {
                var key = read[i]!.Value.Label!.Key;
                turns[key] = turns.GetValueOrDefault(key) + 1;
                said++;
                talk += IsTalk(lines[i].AsSpan(read[i]!.Value.Rest)) ? 1 : 0;
            }
            else if (lines[i].Length > 0)
            {
                other++;
            }
        }

        return said >= FewestTurns && other * 3 <= said && talk * 2 >= said && turns.Count is > 1 and <= MostSpeakers && turns.Values.All(n => n > 1);
    }

    private static bool IsTalk(ReadOnlySpan<char> words)
    {
        words = words.Length > 200 ? words[..200] : words;
        if (words.Contains('?'))
        {
            return true;
        }

        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(".,!;:");
            foreach (var talk in Talk)
            {
                if (word.Equals(talk, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
