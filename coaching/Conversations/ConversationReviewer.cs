using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Text;
using CoachBot.Coaching.Text.Languages;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>Reviews a whole conversation: each of the agent's turns as a draft, then what it tells, what it risks and what to do next.</summary>
internal sealed class ConversationReviewer(Coach coach, Playbook playbook, ISignalSource signals)
{
    public ConversationReview Review(Conversation conversation)
    {
        var turns = conversation.Turns;
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
                last = coach.ReviewDraft(DraftOf(turns[i].Text, CustomerBefore(turns, i), conversation));
                findings.AddRange(last.Findings.Concat(last.Strengths).Select(f => new TurnFinding(coached, f)));
                commitments.AddRange(last.Commitments.Select(c => new TurnCommitment(coached, c)));
            }
        }

        var asked = CustomerBefore(turns, turns.Count);
        var (language, notice) = LanguageOf(turns);
        if (conversation.Draft is { } draft)
        {
            last = coach.ReviewDraft(DraftOf(draft, asked, conversation));
            coached = turns.Count;
            findings.AddRange(last.Findings.Concat(last.Strengths).Select(f => new TurnFinding(coached, f)));
            commitments.AddRange(last.Commitments.Select(c => new TurnCommitment(coached, c)));
        }

        return new ConversationReview
        {
            Facts = facts,
            Risk = risk,
            Advice = playbook.Advisor.Advise(facts, risk, text => coach.ReviewDraft(DraftOf(text, asked, conversation))),
            Findings = [.. findings.OrderByDescending(f => f.Finding.Severity)],
            Commitments = commitments,
            CoachedTurn = coached,
            Draft = conversation.Draft,
            LastTurn = last,
            Language = language,
            Notice = notice,
        };
    }

    private static Draft DraftOf(string text, string? customer, Conversation conversation) =>
        new(text) { Customer = customer, Channel = conversation.Channel, Market = conversation.Market, Silenced = conversation.Silenced };

    private static (string Language, string? Notice) LanguageOf(IReadOnlyList<Turn> turns)
    {
        var text = string.Join('\n', turns.Where(t => t.Speaker is Speaker.Customer or Speaker.Agent).Select(t => t.Text));
        if (text.Length == 0 || PlainEnglish.IsCertain(text))
        {
            return (LanguageGuess.English, null);
        }

        var guess = LanguageGuess.Guess(text);
        return (guess.Code, CoachingNotice.For(guess));
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
