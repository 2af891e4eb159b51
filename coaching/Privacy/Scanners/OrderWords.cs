namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>The words and beginnings by which a team recognises its own numbers.</summary>
internal sealed class OrderWords
{
    private const int FewestPrefixedDigits = 4;

    private static readonly string[] Fillers =
    [
        "number", "numbers", "no", "nos", "nr", "num", "id", "code", "is", "was", "my", "the", "your", "for", "reference", "ref", "confirmation", "tracking",
    ];

    private readonly IReadOnlyList<string> _prefixes;

    /// <summary>The words of a team's settings.</summary>
    public OrderWords(RedactionOptions options)
    {
        Cues = new CueWords(options.OrderWords, Fillers);
        _prefixes = options.OrderPrefixes;
    }

    /// <summary>The words that announce a number.</summary>
    public CueWords Cues { get; }

    /// <summary>Whether the token is a known beginning and a number ("INV-20417", "ord#20417").</summary>
    public bool IsPrefixed(ReadOnlySpan<char> token)
    {
        foreach (string prefix in _prefixes)
        {
            if (prefix.Length > 0 && token.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                ReadOnlySpan<char> rest = token[prefix.Length..].TrimStart("-_");
                return Characters.NextDigit(rest, 0) == 0 && OrderToken.CountDigits(rest) >= FewestPrefixedDigits;
            }
        }

        return false;
    }
}
