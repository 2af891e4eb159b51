using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Kinds.Compare;
using CoachBot.Coaching.Signals;

namespace CoachBot.Coaching.NextSteps;

/// <summary>Tells how a customer's words sound, from signals, cues and the playbook's wordings together: none is sure enough alone.</summary>
internal static class Tempers
{
    private const float Likely = 0.5f;
    private const float Rage = 0.6f;
    private const float UpsetForSure = 0.85f;
    private const float UpsetEnough = 0.6f;
    private const float PlainEmotion = 0.7f;
    private const float SomeGround = 0.3f;

    // Enough to believe a wording of the playbook; alone it may be a plain report in strong words.
    private const float UpsetByWords = 0.15f;

    /// <summary>The mood of some of the customer's turns, read as one message.</summary>
    public static Temper Of(Situation situation, int[] turns, Reading words)
    {
        if (!turns.Any(i => situation.Has(CueCodes.Abuse, i)) && !turns.Any(i => IsUpset(situation, situation.Facts.Turns[i].Signals, words)))
        {
            // "Thanks" at the end of a report is manners.
            var isThankful = turns.Any(i => situation.Has(CueCodes.Thanks, i)) || Strongest(situation, turns, s => Math.Max(s.Emotions.Grateful, s.Emotions.Relieved)) >= Likely;
            return turns.Any(i => situation.Has(CueCodes.Solved, i)) || (isThankful && !situation.Holds(words, "problem-told") && !situation.Holds(words, "upset")) ? Temper.Glad : Temper.Calm;
        }

        var isHot = turns.Any(i => situation.Has(CueCodes.Abuse, i)) || Strongest(situation, turns, s => Math.Max(s.Emotions.Angry, Math.Max(s.Abuse, s.Rudeness))) >= Rage
            || Emphasis.In(words, situation.Playbook);
        return isHot ? Temper.Hot : Temper.Upset;
    }

    /// <summary>An apology of the customer's own ("Sorry, my name is …") reads as sad, but nothing is the matter.</summary>
    private static bool IsUpset(Situation situation, in TextSignals signals, Reading words)
    {
        var emotions = signals.Emotions;
        var plain = Math.Max(Math.Max(emotions.Angry, emotions.Frustrated), Math.Max(emotions.Disappointed, emotions.Anxious));
        return signals.Upset >= UpsetForSure || plain >= PlainEmotion
            || (signals.Upset >= UpsetEnough && Math.Max(plain, signals.Complaint) >= SomeGround)
            || (signals.Upset >= UpsetByWords && situation.Holds(words, "upset"));
    }

    private static float Strongest(Situation situation, int[] turns, Func<TextSignals, float> signal) => turns.Length == 0 ? 0 : turns.Max(i => signal(situation.Facts.Turns[i].Signals));
}
