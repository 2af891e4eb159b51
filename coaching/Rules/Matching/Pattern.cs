namespace CoachBot.Coaching.Rules.Matching;

/// <summary>The parts a written pattern is made of.</summary>
internal abstract record Pattern
{
    /// <summary>One of these vocabulary numbers; the surface is kept for <c>~</c>.</summary>
    public sealed record Word(IReadOnlyList<ushort> Ids, string Surface) : Pattern;

    /// <summary>The end of the sentence.</summary>
    public sealed record End : Pattern;

    /// <summary>Up to <paramref name="Most"/> words of any kind.</summary>
    public sealed record Gap(int Most) : Pattern;

    /// <summary>One of these.</summary>
    public sealed record Choice(IReadOnlyList<Pattern> Options) : Pattern;

    /// <summary>These, one behind the other.</summary>
    public sealed record Sequence(IReadOnlyList<Pattern> Parts) : Pattern;

    /// <summary>This, or nothing.</summary>
    public sealed record Optional(Pattern Part) : Pattern;
}

/// <summary>A parsed pattern with its anchors.</summary>
/// <param name="Body">What has to be found.</param>
/// <param name="AtStart">Only at the start of a sentence.</param>
/// <param name="AtEnd">Only at the end of a sentence.</param>
internal sealed record ParsedPattern(Pattern Body, bool AtStart, bool AtEnd);
