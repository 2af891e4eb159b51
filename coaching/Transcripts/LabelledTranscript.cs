using System.Collections.Frozen;
using System.Text;
using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Transcripts;

/// <summary>
/// Recognises a pasted conversation whose lines carry role words ("Customer: …", "Agent: …"), with or without a time before them.
/// Anything else is not guessed at.
/// </summary>
public static class LabelledTranscript
{
    private const int LongestLabel = 32;

    private static readonly FrozenDictionary<string, Speaker> Roles = new Dictionary<string, Speaker>(StringComparer.OrdinalIgnoreCase)
    {
        ["customer"] = Speaker.Customer, ["client"] = Speaker.Customer, ["user"] = Speaker.Customer, ["caller"] = Speaker.Customer, ["guest"] = Speaker.Customer, ["visitor"] = Speaker.Customer,
        ["buyer"] = Speaker.Customer, ["patient"] = Speaker.Customer, ["cust"] = Speaker.Customer, ["cx"] = Speaker.Customer, ["member"] = Speaker.Customer, ["end user"] = Speaker.Customer, ["requester"] = Speaker.Customer,
        ["agent"] = Speaker.Agent, ["rep"] = Speaker.Agent, ["representative"] = Speaker.Agent, ["advisor"] = Speaker.Agent, ["adviser"] = Speaker.Agent, ["support"] = Speaker.Agent, ["me"] = Speaker.Agent,
        ["operator"] = Speaker.Agent, ["csr"] = Speaker.Agent, ["support agent"] = Speaker.Agent, ["customer service"] = Speaker.Agent, ["customer support"] = Speaker.Agent, ["service"] = Speaker.Agent, ["assistant"] = Speaker.Agent,
        ["bot"] = Speaker.Bot, ["chatbot"] = Speaker.Bot, ["virtual assistant"] = Speaker.Bot, ["system"] = Speaker.System,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The turns of <paramref name="text"/>, or <see langword="null"/> when it isn't a conversation of at least one customer's and one agent's turn with role words.</summary>
    public static IReadOnlyList<Turn>? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains(':'))
        {
            return null;
        }

        var turns = new List<Turn>();
        var body = new StringBuilder();
        (Speaker Speaker, string Label)? open = null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd('\r');
            if (Label(line, out var speaker, out var label, out var rest))
            {
                Close();
                open = (speaker, label);
                body.Append(rest.Trim());
            }
            else if (open is null)
            {
                if (!line.IsWhiteSpace())
                {
                    return null;
                }
            }
            else
            {
                body.Append('\n').Append(line);
            }
        }

        Close();
        return turns.Exists(t => t.Speaker == Speaker.Customer) && turns.Exists(t => t.Speaker == Speaker.Agent) ? turns : null;

        void Close()
        {
            if (open is { } started)
            {
                turns.Add(new Turn(started.Speaker, started.Label, body.ToString().Trim()));
                body.Clear();
            }
        }
    }

    /// <summary>The agent's last turn as a draft, with what the customer said since the agent last spoke, or <see langword="null"/> when <paramref name="text"/> is no such conversation.</summary>
    public static Draft? LastAgentDraft(string text) => Read(text) is { } turns ? LastAgentTurn(turns)?.Draft : null;

    internal static (int Index, Draft Draft)? LastAgentTurn(IReadOnlyList<Turn> turns)
    {
        var last = turns.Count - 1;
        while (last >= 0 && turns[last].Speaker != Speaker.Agent)
        {
            last--;
        }

        if (last < 0)
        {
            return null;
        }

        var first = last;
        while (first > 0 && turns[first - 1].Speaker != Speaker.Agent)
        {
            first--;
        }

        var customer = string.Join('\n', turns.Take(last).Skip(first).Where(t => t.Speaker == Speaker.Customer).Select(t => t.Text));
        return (last, new Draft(turns[last].Text) { Customer = customer.Length == 0 ? null : customer });
    }

    private static bool Label(ReadOnlySpan<char> line, out Speaker speaker, out string label, out ReadOnlySpan<char> rest)
    {
        speaker = default;
        label = "";
        rest = default;
        line = SkipTime(line.TrimStart());
        var colon = line.IndexOf(':');
        if (colon is <= 0 or > LongestLabel)
        {
            return false;
        }

        // "Agent (Ana):" and "Customer 1:" are labels too.
        var words = line[..colon].Trim().Trim("*_[]").Trim();
        var plain = words.IndexOf('(') is > 0 and var bracket ? words[..bracket].Trim() : words.TrimEnd("0123456789# ");
        if (!Roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(plain, out speaker))
        {
            return false;
        }

        label = words.ToString();
        rest = line[(colon + 1)..].TrimStart("*_ ");
        return true;
    }

    private static ReadOnlySpan<char> SkipTime(ReadOnlySpan<char> line)
    {
        if (line is ['[', ..] && line.IndexOf(']') is > 1 and < 30 and var close && line[1..close].ContainsAnyInRange('0', '9'))
        {
            return line[(close + 1)..].TrimStart(" -");
        }

        // "10:32 AM Customer: …"
        var end = 0;
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] is ':' or '.'))
        {
            end++;
        }

        if (end < 4 || end >= line.Length || line[end] != ' ')
        {
            return line;
        }

        line = line[end..].TrimStart();
        return line.StartsWith("AM ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("PM ", StringComparison.OrdinalIgnoreCase) ? line[3..].TrimStart(" -") : line.TrimStart("- ");
    }
}
