using CoachBot.Coaching.Privacy;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>Finds the data a customer gave, and whether the agent read it back.</summary>
internal static class GivenDataReader
{
    /// <summary>The last digits of a number are enough to read it back.</summary>
    private const int LastDigits = 4;

    private const string OrderNumber = "order number";
    private const string Phone = "phone";

    public static IReadOnlyList<GivenData> Read(IReadOnlyList<TurnReading> turns)
    {
        var given = new List<GivenData>();
        for (var i = 0; i < turns.Count; i++)
        {
            var turn = turns[i].Turn;
            if (turn.Speaker != Speaker.Customer)
            {
                continue;
            }

            foreach (var (span, kind) in Redactor.Default.Find(turn.Text))
            {
                var name = kind switch
                {
                    RedactionKind.Email => "email",
                    RedactionKind.OrderNumber => OrderNumber,
                    RedactionKind.StreetAddress => "address",
                    RedactionKind.Phone => AskedForOrder(turns, i) ? OrderNumber : Phone,
                    _ => null,
                };
                var value = turn.Text[span.Start..span.End].Trim();
                if (name is not null && !given.Exists(g => g.Kind == name && Same(g.Value, value)))
                {
                    given.Add(new GivenData(name, value, i, IsReadBack(turns, i, value), name == OrderNumber ? PhoneticSpelling.Of(value) : null));
                }
            }
        }

        return given;
    }

    /// <summary>A bare number looks like a phone number, even when an order number was asked for.</summary>
    private static bool AskedForOrder(IReadOnlyList<TurnReading> turns, int turn)
    {
        for (var i = turn - 1; i >= 0; i--)
        {
            if (turns[i].Turn.Speaker != Speaker.Customer)
            {
                return Says(turns[i].Turn.Text, "order", "account", "booking", "policy", "reference", "tracking", "case number", "confirmation")
                    && !Says(turns[i].Turn.Text, "phone", "mobile", "reach you", "call you");
            }
        }

        return false;
    }

    private static bool Says(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReadBack(IReadOnlyList<TurnReading> turns, int turn, string value)
    {
        var plain = Plain(value);
        var digits = plain.Length > LastDigits && plain.AsSpan(plain.Length - LastDigits).ContainsAnyExceptInRange('0', '9') is false ? plain[^LastDigits..] : plain;
        for (var i = turn + 1; i < turns.Count; i++)
        {
            if (turns[i].Turn.IsStaff && Plain(turns[i].Turn.Text) is var said && (said.Contains(plain, StringComparison.Ordinal) || EndsWith(turns[i].Turn.Text, digits)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a number in the text, taken for itself, is the last digits ("ending in 4471").</summary>
    private static bool EndsWith(string text, string digits)
    {
        foreach (var range in text.AsSpan().SplitAny(" ,;:()\n"))
        {
            var word = text.AsSpan(range).Trim(".!?#*x");
            if (word.Length > 0 && word.SequenceEqual(digits))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(string one, string other) => Plain(one) == Plain(other);

    /// <summary>Letters and digits in lower case: how a value is spaced does not matter.</summary>
    private static string Plain(string value) => string.Concat(value.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
