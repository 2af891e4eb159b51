using CoachBot.Coaching.Replies;

namespace CoachBot.Conversations;

/// <summary>The answer to a press.</summary>
/// <param name="Reply">What to say.</param>
internal sealed record ButtonAnswer(Reply Reply)
{
    /// <summary>What to show in place of the buttons' card; <see langword="null"/> for no change.</summary>
    public Reply? Card { get; init; }
}
