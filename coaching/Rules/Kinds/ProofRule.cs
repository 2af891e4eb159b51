using System.Collections.Frozen;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>What a proof-reading rule looks for.</summary>
internal enum ProofCheck
{
    Placeholder,
    Blank,
    DoubledWord,
    Misspelling,
    Slip,
}

/// <summary>Finds slips a proof-reader would: unfilled placeholders and blanks, doubled words, common misspellings.</summary>
internal sealed class ProofRule(RuleInfo info, ProofCheck check, FrozenDictionary<string, string> misspellings) : Rule(info)
{
    private const int MostReported = 5;

    /// <summary>The list of common misspellings: the form, and the word that is meant.</summary>
    public const string Misspellings = "misspellings";

    // Words English doubles on purpose ("that that", "had had", "very very").
    private static readonly FrozenSet<string> MayDouble =
        ((string[])["that", "had", "very", "really", "so", "no", "bye", "ha", "many", "much", "please", "yes", "ok", "okay", "now", "there", "well", "long", "far", "is", "you", "her", "who", "knock", "aye", "hear", "hey", "oh", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _misspellings = misspellings.GetAlternateLookup<ReadOnlySpan<char>>();

    public override TokenFlags Marks => check switch
    {
        ProofCheck.Placeholder or ProofCheck.Blank => TokenFlags.Placeholder,
        ProofCheck.DoubledWord => TokenFlags.MayRepeat,
        ProofCheck.Misspelling => TokenFlags.Misspelt,
        _ => TokenFlags.Mended,
    };

    protected override void Find(ReviewContext context)
    {
        var text = context.Reading.Text;
        var tokens = text.Tokens;
        var reported = 0;
        for (var i = 0; i < tokens.Length && reported < MostReported; i++)
        {
            if (tokens[i].Has(TokenFlags.SecondHalf))
            {
                continue;
            }

            var found = check switch
            {
                ProofCheck.Placeholder => tokens[i].Has(TokenFlags.Placeholder) && !IsBlank(text, i) && context.Report(this, i, i),
                ProofCheck.Blank => tokens[i].Has(TokenFlags.Placeholder) && IsBlank(text, i) && context.Report(this, i, i),
                ProofCheck.DoubledWord => IsDoubled(text, i) && context.Report(this, i - 1, i, new Candidate { Replacement = text.Text[tokens[i - 1].Start..tokens[i - 1].End] }),
                ProofCheck.Misspelling => IsMisspelt(context, text, i),
                _ => IsSlip(context, text, i),
            };
            reported += found ? 1 : 0;
        }
    }

    /// <summary>A drawn line ("____"): a gap of the draft, or one the customer is to fill.</summary>
    private static bool IsBlank(TokenizedText text, int i) => text.WordAt(i) is ['_', ..];

    private static bool IsDoubled(TokenizedText text, int i)
    {
        var tokens = text.Tokens;
        if (!tokens[i].Has(TokenFlags.MayRepeat) || tokens[i - 1].Sentence != tokens[i].Sentence || tokens[i].Has(TokenFlags.AfterBreak | TokenFlags.Opaque | TokenFlags.Number | TokenFlags.Placeholder)
            || tokens[i - 1].Has(TokenFlags.SecondHalf))
        {
            return false;
        }

        var word = text.Text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
        var previous = text.Text.AsSpan(tokens[i - 1].Start, tokens[i - 1].End - tokens[i - 1].Start);
        return word.Equals(previous, StringComparison.OrdinalIgnoreCase)
            && !MayDouble.Contains(word.ToString())
            && text.Text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End).IsWhiteSpace()
            && !char.IsUpper(word[0]);
    }

    private bool IsMisspelt(ReviewContext context, TokenizedText text, int i)
    {
        var token = text.Tokens[i];
        if (!token.Has(TokenFlags.Misspelt) || !_misspellings.TryGetValue(text.Text.AsSpan(token.Start, token.End - token.Start), out var right))
        {
            return false;
        }

        return context.Report(this, i, i, new Candidate { Replacement = right, Alternatives = [right] });
    }

    /// <summary>A long word one letter away from a word of the playbook, and no other real word. Names and what the customer writes too are left alone.</summary>
    private bool IsSlip(ReviewContext context, TokenizedText text, int i)
    {
        var token = text.Tokens[i];
        var word = text.WordAt(i);
        if (!token.Has(TokenFlags.Mended) || token.Has(TokenFlags.Misspelt | TokenFlags.Capital | TokenFlags.Opaque | TokenFlags.Number | TokenFlags.Placeholder) || word.Length < TypoIndex.ShortestWord || word.ContainsAny('\'', '’', '*')
            || context.Draft.Customer?.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase) == true)
        {
            return false;
        }

        return context.Playbook.Vocabulary.SlipOf(word) is { } meant && context.Report(this, i, i, new Candidate { Alternatives = [meant] });
    }
}
