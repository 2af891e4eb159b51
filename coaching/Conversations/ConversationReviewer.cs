using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.NextSteps;
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
                Take(i, turns[i].Text, CustomerBefore(turns, i));
            }
        }

        var asked = CustomerBefore(turns, turns.Count);
        if (conversation.Draft is { } draft)
        {
            Take(turns.Count, draft, asked);
        }

        var (language, notice) = LanguageOf(turns);
        return new ConversationReview
        {
            Facts = facts,
            Risk = risk,
            Advice = notice is null ? playbook.Advisor.Advise(facts, risk, text => coach.ReviewDraft(DraftOf(text, asked, conversation))) : Advice.None,
            Findings = [.. findings.OrderByDescending(f => f.Finding.Severity)],
            Commitments = commitments,
            CoachedTurn = coached,
            Draft = conversation.Draft,
            LastTurn = last,
            Language = language,
            Notice = notice,
        };

        void Take(int turn, string text, string? customer)
        {
            coached = turn;
            last = coach.ReviewDraft(DraftOf(text, customer, conversation));
            findings.AddRange(last.Findings.Concat(last.Strengths).Select(f => new TurnFinding(turn, f)));
            commitments.AddRange(last.Commitments.Select(c => new TurnCommitment(turn, c)));
        }
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
        return (guess.Code, CoachingNotice.ForConversation(guess));
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
