using CoachBot.Coaching.Drafts;

namespace CoachBot.Coaching.Transcripts;

/// <summary>Finds the reply to coach in a pasted conversation.</summary>
public static class LabelledTranscript
{
    /// <summary>The turns of <paramref name="text"/>, or <see langword="null"/> when it isn't a conversation or it isn't clear who the agent is.</summary>
    public static IReadOnlyList<Turn>? Read(string text) => TranscriptParser.Read(text) is { Confidence: >= Transcript.SureEnough } transcript ? transcript.Turns : null;

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
}
