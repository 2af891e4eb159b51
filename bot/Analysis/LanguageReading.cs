using CoachBot.Coaching.Privacy;
using CoachBot.Coaching.Signals;

namespace CoachBot.Analysis;

/// <summary>What Azure AI Language read from a customer's message.</summary>
/// <param name="Customer">Feeling, complaints, language.</param>
/// <param name="Redaction">The message without the personal details that our own redaction or the service found.</param>
internal sealed record LanguageReading(CustomerReading Customer, Redaction Redaction);
