using System.Text;
using CoachBot.Coaching.Privacy.Scanners;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy;

/// <summary>
/// Takes personal details out of a text, so that coaching can store and show an excerpt without showing a person. Works in one
/// pass per kind over plain characters; the time grows in step with the length of the text, whatever the text is.
/// </summary>
/// <remarks>Redacting a redacted text changes nothing. Instances keep no state between calls and may be shared.</remarks>
public sealed class Redactor
{
    private const int MostRounds = 4;

    private readonly ISpanScanner[] _everywhere = [new UrlSecretScanner(), new EmailScanner()];
    private readonly ISpanScanner[] _aroundDigits;

    /// <summary>A redactor for a team's settings.</summary>
    /// <param name="options">The settings; left out, the defaults.</param>
    public Redactor(RedactionOptions? options = null)
    {
        options ??= new RedactionOptions();

        // The surest kinds go first: a later kind only sees what an earlier one left.
        ISpanScanner[] always =
        [
            new IbanScanner(), new CardScanner(), new IpAddressScanner(), new NationalIdScanner(), new PhoneScanner(), new StreetAddressScanner(),
        ];
        if (!options.OrderNumbers)
        {
            _aroundDigits = always;
            return;
        }

        // A number announced as an order is one even when it looks like a phone number; an unannounced one must look like nothing else.
        var words = new OrderWords(options);
        _aroundDigits = [.. always[..3], new OrderNumberScanner(words), .. always[3..], new LongNumberScanner()];
    }

    /// <summary>The redactor with the default settings.</summary>
    public static Redactor Default { get; } = new();

    /// <summary>Replaces every personal detail by its kind in brackets.</summary>
    /// <param name="text">The text as it was written.</param>
    public Redaction Redact(string text)
    {
        return Replace(text, Find(text));
    }

    /// <summary>Replaces the details at <paramref name="spans"/> by their kinds.</summary>
    internal static Redaction Replace(string text, IReadOnlyList<RedactedSpan> spans)
    {
        if (spans.Count == 0)
        {
            return new Redaction(text, spans);
        }

        var kept = new StringBuilder(text.Length);
        int copied = 0;
        foreach ((TextSpan span, RedactionKind kind) in spans)
        {
            kept.Append(text, copied, span.Start - copied).Append(Placeholder(kind));
            copied = span.End;
        }

        return new Redaction(kept.Append(text, copied, text.Length - copied).ToString(), spans);
    }

    /// <summary>Finds the personal details without building the redacted text.</summary>
    /// <param name="text">The text as it was written.</param>
    /// <returns>The details in order, never overlapping; offsets in UTF-16 code units of <paramref name="text"/>.</returns>
    public IReadOnlyList<RedactedSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool digits = Characters.NextDigit(text, 0) >= 0;
        if (!digits && !text.Contains('@') && !text.Contains("://", StringComparison.Ordinal))
        {
            return [];
        }

        // Taking out one detail may uncover its neighbour, so whatever changed is read again; the limit keeps the time linear.
        IReadOnlyList<RedactedSpan> found = [];
        for (int round = 0, before = -1; round < MostRounds && found.Count > before; round++)
        {
            before = found.Count;
            found = FindBetween(text, found, _everywhere);
            found = digits ? FindBetween(text, found, _aroundDigits) : found;
        }

        return found;
    }

    /// <summary>What stands in the redacted text in place of a detail.</summary>
    /// <param name="kind">The kind of the detail.</param>
    public static string Placeholder(RedactionKind kind) => kind switch
    {
        RedactionKind.Email => "[email]",
        RedactionKind.Phone => "[phone]",
        RedactionKind.PaymentCard => "[card]",
        RedactionKind.Iban => "[iban]",
        RedactionKind.NationalId => "[id]",
        RedactionKind.OrderNumber => "[order]",
        RedactionKind.StreetAddress => "[address]",
        RedactionKind.IpAddress => "[ip]",
        RedactionKind.UrlSecret => "[secret]",
        RedactionKind.Name => "[name]",
        RedactionKind.Detail => "[detail]",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no placeholder for this kind."),
    };

    /// <summary>Runs each scanner over the stretches that the scanners before it left free.</summary>
    private static IReadOnlyList<RedactedSpan> FindBetween(string text, IReadOnlyList<RedactedSpan> settled, ISpanScanner[] scanners)
    {
        foreach (ISpanScanner scanner in scanners)
        {
            var merged = new List<RedactedSpan>(settled.Count);
            int free = 0;
            foreach (RedactedSpan taken in settled)
            {
                scanner.Scan(text.AsSpan(free, taken.Span.Start - free), free, merged);
                merged.Add(taken);
                free = taken.Span.End;
            }

            scanner.Scan(text.AsSpan(free), free, merged);
            settled = merged;
        }

        return settled;
    }
}
