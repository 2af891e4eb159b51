using System.Collections.ObjectModel;

namespace CoachBot.Analysis.TextAnalytics;

/// <summary>A sort of personal detail, by the service's name for it.</summary>
public readonly struct PiiEntityCategory(string category) : IEquatable<PiiEntityCategory>
{
    private readonly string _name = category;

    /// <summary>The category of that name.</summary>
    public static implicit operator PiiEntityCategory(string category) => new(category);

    /// <summary>Whether both have one name.</summary>
    public static bool operator ==(PiiEntityCategory left, PiiEntityCategory right) => left.Equals(right);

    /// <summary>Whether they have two names.</summary>
    public static bool operator !=(PiiEntityCategory left, PiiEntityCategory right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PiiEntityCategory other) => string.Equals(_name, other._name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PiiEntityCategory other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _name?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _name ?? "";
}

/// <summary>A personal detail in a document.</summary>
public readonly struct PiiEntity
{
    internal PiiEntity(string text, string category, string? subCategory, double score, int offset, int length) =>
        (Text, Category, SubCategory, ConfidenceScore, Offset, Length) = (text, category, subCategory, score, offset, length);

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>What it is.</summary>
    public PiiEntityCategory Category { get; }

    /// <summary>What it is more exactly.</summary>
    public string? SubCategory { get; }

    /// <summary>How sure that is.</summary>
    public double ConfidenceScore { get; }

    /// <summary>Where it starts, in UTF-16 units.</summary>
    public int Offset { get; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length { get; }
}

/// <summary>The personal details of a document.</summary>
public sealed class PiiEntityCollection : ReadOnlyCollection<PiiEntity>
{
    internal PiiEntityCollection(IList<PiiEntity> entities, string redactedText)
        : base(entities) => RedactedText = redactedText;

    /// <summary>The document with stars in their place.</summary>
    public string RedactedText { get; }
}

/// <summary>The language of a document.</summary>
public readonly struct DetectedLanguage
{
    internal DetectedLanguage(string name, string iso6391Name, double score) => (Name, Iso6391Name, ConfidenceScore) = (name, iso6391Name, score);

    /// <summary>Its English name.</summary>
    public string Name { get; }

    /// <summary>Its code; "(Unknown)" when there is no telling.</summary>
    public string Iso6391Name { get; }

    /// <summary>How sure that is.</summary>
    public double ConfidenceScore { get; }
}
