using CoachBot.Coaching.Privacy;
using CoachBot.Coaching.Signals;
using CoachBot.Coaching.Text;

namespace CoachBot.Analysis;

/// <summary>Turns the service's answers into the coach's own terms.</summary>
internal static class Readings
{
    private const double SureOfComplaint = 0.6;
    private const double SureOfDetail = 0.5;

    /// <summary>What is no person's detail: a day or a company is what the message is about.</summary>
    private static readonly string[] Harmless = ["DateTime", "Date", "Organization", "PersonType", "Quantity", "Age", "URL", "Event"];

    public static CustomerReading Of(IReadOnlyList<DocumentSentiment> read, string? language) => new(
        read.Count == 0 ? null : Math.Clamp(read.Average(d => d.ConfidenceScores.Positive - d.ConfidenceScores.Negative), -1, 1),
        [.. read.SelectMany(d => d.Sentences).SelectMany(s => s.Opinions ?? []).Where(IsComplaint)
            .OrderByDescending(o => o.Target.ConfidenceScores.Negative)
            .Select(o => new Complaint(o.Target.Text, [.. o.Assessments.Select(Words).Distinct(StringComparer.OrdinalIgnoreCase)]))
            .DistinctBy(c => c.Target, StringComparer.OrdinalIgnoreCase)],
        language);

    /// <summary>A detail where our own redaction saw none; <see langword="null"/> when it is none to take out.</summary>
    public static RedactedSpan? Detail(PiiEntity entity, int start)
    {
        var category = entity.Category.ToString();
        return entity.ConfidenceScore < SureOfDetail || Harmless.Contains(category, StringComparer.OrdinalIgnoreCase)
            ? null
            : new RedactedSpan(new TextSpan(start + entity.Offset, start + entity.Offset + entity.Length), KindOf(category));
    }

    private static bool IsComplaint(SentenceOpinion opinion) =>
        opinion.Target is { Sentiment: TextSentiment.Negative, Text.Length: > 0 } target && target.ConfidenceScores.Negative >= SureOfComplaint;

    private static string Words(AssessmentSentiment assessment) => assessment.IsNegated ? $"not {assessment.Text}" : assessment.Text;

    private static RedactionKind KindOf(string category) => category switch
    {
        "Person" => RedactionKind.Name,
        "Email" => RedactionKind.Email,
        "PhoneNumber" => RedactionKind.Phone,
        "Address" => RedactionKind.StreetAddress,
        "CreditCardNumber" => RedactionKind.PaymentCard,
        "InternationalBankingAccountNumber" => RedactionKind.Iban,
        "IPAddress" => RedactionKind.IpAddress,
        _ => RedactionKind.Detail,
    };
}
