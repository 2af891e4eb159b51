namespace CoachBot.Coaching.Signals;

/// <summary>What somebody outside read from a customer's message.</summary>
/// <param name="Sentiment">From -1 (bad) to 1 (good); <see langword="null"/> when it was not told.</param>
/// <param name="Complaints">What the customer is unhappy with, the surest first.</param>
/// <param name="Language">The English name of the customer's language; <see langword="null"/> when it is English or not told.</param>
public sealed record CustomerReading(double? Sentiment, IReadOnlyList<Complaint> Complaints, string? Language);

/// <summary>Something a customer is unhappy with, in their own, untrusted words.</summary>
/// <param name="Target">What: "delivery".</param>
/// <param name="Assessments">What is said of it: "late".</param>
public sealed record Complaint(string Target, IReadOnlyList<string> Assessments);
