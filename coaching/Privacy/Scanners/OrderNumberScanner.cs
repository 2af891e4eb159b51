using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Finds numbers that an order word, a hash sign or a known beginning announces, and the further ones of a list.</summary>
/// <param name="words">The team's words.</param>
internal sealed class OrderNumberScanner(OrderWords words) : NumberScanner(RedactionKind.OrderNumber)
{
    private const int FewestDigits = 3;
    private const int MostGroups = 6;
    private const int LongestGroup = 16;

    /// <inheritdoc/>
    protected override TextSpan Match(ReadOnlySpan<char> text, int at, int floor)
    {
        TextSpan span = OrderToken.Around(text, at, floor, joined: true);
        if (span.Length == 0 || char.IsLetterOrDigit(Characters.At(text, span.Start - 1)))
        {
            return default;
        }

        ReadOnlySpan<char> token = text[span.Start..span.End];
        int digits = OrderToken.CountDigits(token);
        if (digits < FewestDigits || Dates.IsDate(token) || OrderToken.IsAmount(text, span))
        {
            return default;
        }

        bool year = Dates.IsYear(token);
        Announcement announcement = words.Cues.Before(text, span.Start);
        if (announcement == Announcement.ByNumberWord && digits == token.Length)
        {
            return new TextSpan(span.Start, GroupsEnd(text, span.End));
        }

        bool announced = announcement switch
        {
            Announcement.ByNumberWord => true,
            Announcement.ByColon => !year && token.Length > FewestDigits,
            Announcement.Plain => token.Length > 4,
            _ => false,
        };
        bool hashed = Characters.At(text, span.Start - 1) == '#' && !year && token.Length > FewestDigits;
        return announced || hashed || words.IsPrefixed(token) || Continues(text, span.Start, floor) ? span : default;
    }

    /// <summary>The end of the further groups of an announced number ("account number 234 567 888").</summary>
    private static int GroupsEnd(ReadOnlySpan<char> text, int end)
    {
        for (int groups = 0; groups < MostGroups && Characters.IsBlank(Characters.At(text, end)); groups++)
        {
            int start = end + 1;
            int groupEnd = start + Characters.DigitsEnd(text[start..Math.Min(text.Length, start + LongestGroup)], 0);
            if (groupEnd - start < FewestDigits || Characters.IsGluedAfter(text, groupEnd) || OrderToken.IsAmount(text, new TextSpan(start, groupEnd)))
            {
                break;
            }

            end = groupEnd;
        }

        return end;
    }

    /// <summary>Whether the number before this one was an order number and only "and", "or" or a comma stands between.</summary>
    private static bool Continues(ReadOnlySpan<char> text, int start, int floor) =>
        floor > 0 && start - floor <= 8 && text[floor..start].Trim(" ,#") is "" or "and" or "or" or "&";
}
