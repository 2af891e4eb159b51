using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Recognises the name of a street next to a house number, in the orders that English, French, German and Spanish use.</summary>
internal static class StreetNames
{
    private const int MostNameWords = 5;

    /// <summary>The end of "Baker Street" behind a house number, or -1.</summary>
    public static int EndBehind(ReadOnlySpan<char> text, int at)
    {
        int end = PlainEnd(text, at);
        return end < 0 ? CapitalEnd(text, at) : end;
    }

    /// <summary>The end of "rue de Rivoli" behind a house number, or -1.</summary>
    public static int FrenchEndBehind(ReadOnlySpan<char> text, int at)
    {
        TextSpan span = AddressWords.Next(text, at, comma: true);
        if (text[span.Start..span.End] is "bis" or "ter")
        {
            span = AddressWords.Next(text, span.End, comma: true);
        }

        ReadOnlySpan<char> type = text[span.Start..span.End];
        if (!StreetWords.IsFrenchType(type) || char.IsUpper(type[0]))
        {
            return -1;
        }

        int end = -1;
        for (int words = 0; words < MostNameWords; words++)
        {
            span = AddressWords.Next(text, span.End);
            ReadOnlySpan<char> word = text[span.Start..span.End];
            bool name = !word.IsEmpty && (char.IsUpper(word[0]) || word.StartsWith("d'") || word.StartsWith("l'"));
            if (!name && !StreetWords.IsParticle(word))
            {
                break;
            }

            end = name ? span.End - (word[^1] == '.' ? 1 : 0) : end;
        }

        return end;
    }

    /// <summary>Where the street begins when its name stands before the number ("Berliner Str. 12", "Calle Mayor 5"), or -1.</summary>
    public static int StartBefore(ReadOnlySpan<char> text, int at, int floor)
    {
        int comma = Characters.IsBlank(Characters.At(text, at - 1)) && Characters.At(text, at - 2) == ',' ? at - 2 : at;
        TextSpan last = AddressWords.Previous(text, comma, floor);
        ReadOnlySpan<char> word = text[last.Start..last.End];
        if (StreetWords.IsCompound(word, out bool named))
        {
            TextSpan name = AddressWords.Previous(text, last.Start, floor);
            return named ? last.Start : AddressWords.IsName(text[name.Start..name.End]) ? name.Start : -1;
        }

        TextSpan span = last;
        for (int words = 0; words < MostNameWords && span.Length > 0; words++)
        {
            word = text[span.Start..span.End];
            if (words > 0 && StreetWords.IsTypeInFront(word))
            {
                return char.IsUpper(word[0]) || word is "ul." ? span.Start : -1;
            }

            if (!AddressWords.IsName(word) && (words == 0 || !StreetWords.IsParticle(word)))
            {
                return -1;
            }

            span = AddressWords.Previous(text, span.Start, floor);
        }

        return -1;
    }

    /// <summary>"baker street": a lower-case name is only believed alone in front of a sure kind of street.</summary>
    private static int PlainEnd(ReadOnlySpan<char> text, int at)
    {
        TextSpan name = AddressWords.Next(text, at, comma: true);
        TextSpan type = AddressWords.Next(text, name.End);
        ReadOnlySpan<char> word = text[type.Start..type.End];
        return StreetWords.IsPlainName(text[name.Start..name.End], word) ? TypeEnd(text, type, word) : -1;
    }

    /// <summary>"Baker Street": capitals and small words up to the first kind of street.</summary>
    private static int CapitalEnd(ReadOnlySpan<char> text, int at)
    {
        bool named = false;
        for (int words = 0; words <= MostNameWords; words++)
        {
            TextSpan span = AddressWords.Next(text, at, comma: words == 0);
            ReadOnlySpan<char> word = text[span.Start..span.End];
            bool capital = AddressWords.IsName(word);
            if (named && StreetWords.IsType(word, out bool sure) && (capital || sure) && (sure || EndsClause(text, span.End)))
            {
                return TypeEnd(text, span, word);
            }

            bool abbreviated = word.Length <= 3 || word[^1] != '.';
            if (!abbreviated || !(capital || StreetWords.IsParticle(word) || StreetWords.IsDirection(word)))
            {
                return -1;
            }

            named |= capital;
            at = span.End;
        }

        return -1;
    }

    /// <summary>A full stop behind a full word ends the sentence and stays.</summary>
    private static int TypeEnd(ReadOnlySpan<char> text, TextSpan span, ReadOnlySpan<char> word) =>
        word[^1] == '.' && (word.Length > 5 || span.End == text.Length) ? span.End - 1 : span.End;

    private static bool EndsClause(ReadOnlySpan<char> text, int end)
    {
        TextSpan next = AddressWords.Next(text, end);
        ReadOnlySpan<char> word = text[next.Start..next.End];
        return word.IsEmpty || StreetWords.IsClause(word) || StreetWords.IsUnit(word) || (word.Length <= 2 && StreetWords.IsDirection(word));
    }
}
