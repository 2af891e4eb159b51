namespace CoachBot.Analysis.TextAnalytics;

/// <summary>How a text sounds.</summary>
public enum TextSentiment
{
    /// <summary>Good.</summary>
    Positive = 0,

    /// <summary>Neither.</summary>
    Neutral = 1,

    /// <summary>Bad.</summary>
    Negative = 2,

    /// <summary>Both; of whole documents only.</summary>
    Mixed = 3,
}

/// <summary>How sure the service is of each; together 1.</summary>
public sealed class SentimentConfidenceScores
{
    internal SentimentConfidenceScores(double positive, double neutral, double negative) => (Positive, Neutral, Negative) = (positive, neutral, negative);

    /// <summary>That it sounds good.</summary>
    public double Positive { get; }

    /// <summary>That it sounds plain.</summary>
    public double Neutral { get; }

    /// <summary>That it sounds bad.</summary>
    public double Negative { get; }
}

/// <summary>The sentiment of a document.</summary>
public sealed class DocumentSentiment
{
    internal DocumentSentiment(TextSentiment sentiment, SentimentConfidenceScores scores, IReadOnlyCollection<SentenceSentiment> sentences) =>
        (Sentiment, ConfidenceScores, Sentences) = (sentiment, scores, sentences);

    /// <summary>How it sounds as a whole.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>How sure that is.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>The sentences, in order.</summary>
    public IReadOnlyCollection<SentenceSentiment> Sentences { get; }
}

/// <summary>The sentiment of a sentence.</summary>
public readonly struct SentenceSentiment
{
    internal SentenceSentiment(TextSentiment sentiment, string text, SentimentConfidenceScores scores, int offset, int length, IReadOnlyCollection<SentenceOpinion> opinions) =>
        (Sentiment, Text, ConfidenceScores, Offset, Length, Opinions) = (sentiment, text, scores, offset, length, opinions);

    /// <summary>How it sounds.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>How sure that is.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>What is said of what.</summary>
    public IReadOnlyCollection<SentenceOpinion> Opinions { get; }

    /// <summary>Where it starts, in UTF-16 units.</summary>
    public int Offset { get; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length { get; }
}

/// <summary>A target and what is said of it.</summary>
public readonly struct SentenceOpinion
{
    internal SentenceOpinion(TargetSentiment target, IReadOnlyCollection<AssessmentSentiment> assessments) => (Target, Assessments) = (target, assessments);

    /// <summary>What is spoken of: "the delivery".</summary>
    public TargetSentiment Target { get; }

    /// <summary>What is said of it: "late".</summary>
    public IReadOnlyCollection<AssessmentSentiment> Assessments { get; }
}

/// <summary>What an opinion is about.</summary>
public readonly struct TargetSentiment
{
    internal TargetSentiment(TextSentiment sentiment, string text, SentimentConfidenceScores scores, int offset, int length) =>
        (Sentiment, Text, ConfidenceScores, Offset, Length) = (sentiment, text, scores, offset, length);

    /// <summary>How it is spoken of.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>How sure that is; plain is always 0.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>Where it starts in the document, in UTF-16 units.</summary>
    public int Offset { get; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length { get; }
}

/// <summary>What is said of a target.</summary>
public readonly struct AssessmentSentiment
{
    internal AssessmentSentiment(TextSentiment sentiment, string text, SentimentConfidenceScores scores, bool isNegated, int offset, int length) =>
        (Sentiment, Text, ConfidenceScores, IsNegated, Offset, Length) = (sentiment, text, scores, isNegated, offset, length);

    /// <summary>How it sounds.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>How sure that is; plain is always 0.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>Whether a "not" turns it round.</summary>
    public bool IsNegated { get; }

    /// <summary>Where it starts in the document, in UTF-16 units.</summary>
    public int Offset { get; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length { get; }
}
