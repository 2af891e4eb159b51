using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Recognises post-office boxes.</summary>
internal static class PostBox
{
    /// <summary>Where "PO Box" begins in front of a number, or -1.</summary>
    public static int Start(ReadOnlySpan<char> text, int at, int floor)
    {
        TextSpan box = AddressWords.Previous(text, at, floor);
        if (!text[box.Start..box.End].Equals("box", StringComparison.OrdinalIgnoreCase))
        {
            bool german = text[box.Start..box.End].Equals("postfach", StringComparison.OrdinalIgnoreCase);
            return german ? box.Start : -1;
        }

        TextSpan office = AddressWords.Previous(text, box.Start, floor);
        ReadOnlySpan<char> word = text[office.Start..office.End];
        if (word.Equals("po", StringComparison.OrdinalIgnoreCase) || word.Equals("p.o.", StringComparison.OrdinalIgnoreCase))
        {
            return office.Start;
        }

        TextSpan post = AddressWords.Previous(text, office.Start, floor);
        bool spelled = word.Equals("office", StringComparison.OrdinalIgnoreCase) && text[post.Start..post.End].Equals("post", StringComparison.OrdinalIgnoreCase);
        return spelled ? post.Start : -1;
    }
}
