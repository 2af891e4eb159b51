namespace CoachBot.Conversations;

/// <summary>A button that was pressed.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Item">What it is about: came back from a client and may have been altered on the way.</param>
/// <param name="Say">What was said along with it.</param>
/// <param name="Sender">Who pressed it, as the channel tells.</param>
internal sealed record ButtonPress(string Verb, string Item, string? Say, string Sender);
