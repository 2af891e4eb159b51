namespace CoachBot.Conversations;

/// <summary>A draft to review, with what the person said about it.</summary>
/// <param name="Draft">The draft; empty when only the customer's words were given.</param>
/// <param name="Customer">The customer's message, if given.</param>
/// <param name="Channel">The name of the channel the draft is for, as written; <see langword="null"/> when not given.</param>
internal sealed record DraftRequest(string Draft, string? Customer, string? Channel);
