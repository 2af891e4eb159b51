using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Text;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>Reviews a whole conversation: each of the agent's turns as a draft, then what it tells, what it risks and what to do next.</summary>
internal sealed class ConversationReviewer(Coach coach, Playbook playbook, ISignalSource signals)
{
    public ConversationReview Review(IReadOnlyList<Turn> turns, Channel channel, string market)
    {
        var facts = ConversationReader.Read(playbook, turns, signals);
        var risk = playbook.Policy.Judge(facts);
        var findings = new List<TurnFinding>();
        var commitments = new List<TurnCommitment>();
        DraftReview? last = null;
        var coached = -1;
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Speaker == Speaker.Agent)
            {
                coached = i;
                last = coach.ReviewDraft(new Draft(turns[i].Text) { Customer = CustomerBefore(turns, i), Channel = channel, Market = market });
                findings.AddRange(last.Findings.Concat(last.Strengths).Select(f => new TurnFinding(coached, f)));
                commitments.AddRange(last.Commitments.Select(c => new TurnCommitment(coached, c)));
            }
        }

        var asked = CustomerBefore(turns, turns.Count);
        return new ConversationReview
        {
            Facts = facts,
            Risk = risk,
            Advice = playbook.Advisor.Advise(facts, risk, text => coach.ReviewDraft(new Draft(text) { Customer = asked, Channel = channel, Market = market })),
            Findings = [.. findings.OrderByDescending(f => f.Finding.Severity)],
            Commitments = commitments,
            CoachedTurn = coached,
            LastTurn = last,
            Language = LanguageGuess.English,
        };
    }

    /// <summary>What the customer said since staff last spoke before a turn, or <see langword="null"/>.</summary>
    private static string? CustomerBefore(IReadOnlyList<Turn> turns, int turn)
    {
        var first = turn;
        while (first > 0 && !turns[first - 1].IsStaff)
        {
            first--;
        }

        var said = string.Join('\n', turns.Take(turn).Skip(first).Where(t => t.Speaker == Speaker.Customer).Select(t => t.Text));
        return said.Length == 0 ? null : said;
    }
}
