namespace CoachBot.Conversations;

/// <summary>Gives a press to the flow that takes it.</summary>
internal sealed class Buttons(IEnumerable<IButtonFlow> flows)
{
    /// <summary>The answer; <see langword="null"/> for a button nobody knows.</summary>
    public async Task<ButtonAnswer?> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        flows.FirstOrDefault(f => f.Takes(press.Verb)) is { } flow ? await flow.PressAsync(press, cancellationToken) : null;
}
