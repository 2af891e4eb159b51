using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rules.Kinds;

/// <summary>Finds acronyms that are neither everyday words, nor explained in the draft, nor used by the customer.</summary>
internal sealed class AcronymRule(RuleInfo info) : Rule(info)
{
    private const int ShortestAcronym = 2;
    private const int LongestAcronym = 6;

    public override TokenFlags Marks => TokenFlags.AllCaps;

    protected override void Find(ReviewContext context)
    {
        var known = context.Playbook.Lexicons.Set("acronyms");
        var text = context.Reading.Text;
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var length = tokens[i].End - tokens[i].Start;
            // A word that patterns know is an ordinary word in capitals ("reply CALL"), not an acronym.
            if (!tokens[i].Has(TokenFlags.AllCaps) || tokens[i].Id != 0 || tokens[i].Has(TokenFlags.SecondHalf) || length is < ShortestAcronym or > LongestAcronym
                || HasCapitalNeighbour(tokens, i) || IsUnit(tokens, i) || HasNumberNeighbour(text.Text, tokens[i]))
            {
                continue;
            }

            var word = text.Text[tokens[i].Start..tokens[i].End];
            if (word.All(char.IsAsciiLetterUpper) && !known.Contains(word) && !IsExplained(text.Text, tokens[i])
                && context.Draft.Customer?.Contains(word, StringComparison.OrdinalIgnoreCase) != true
                && context.Report(this, i, i))
            {
                return;
            }
        }
    }

    /// <summary>Two words in capitals are shouting or a name, not an acronym.</summary>
    private static bool HasCapitalNeighbour(ReadOnlySpan<Token> tokens, int i) =>
        (i > 0 && tokens[i - 1].Has(TokenFlags.AllCaps)) || (i + 1 < tokens.Length && tokens[i + 1].Has(TokenFlags.AllCaps));

    /// <summary>"20 GB" is a unit.</summary>
    private static bool IsUnit(ReadOnlySpan<Token> tokens, int i) => i > 0 && tokens[i - 1].Has(TokenFlags.Number) && tokens[i - 1].Sentence == tokens[i].Sentence;


    /// <summary>Letters tied to digits are a code or a model ("AB-1204", "XR 20").</summary>
    private static bool HasNumberNeighbour(string text, in Token token)
    {
        var before = token.Start - 1;
        var after = token.End;
        while (before >= 0 && text[before] is '-' or '#' or '/')
        {
            before--;
        }

        while (after < text.Length && text[after] is '-' or ' ' or '/')
        {
            after++;
        }

        return (before >= 0 && before < token.Start - 1 && char.IsLetterOrDigit(text[before])) || (after < text.Length && char.IsDigit(text[after]))
            || (after + 1 < text.Length && char.IsAsciiLetterUpper(text[after]) && char.IsDigit(text[after + 1]));
    }

    private static bool IsExplained(string text, in Token token) =>
        (token.Start > 0 && text[token.Start - 1] == '(') || (token.End + 1 < text.Length && text[token.End] == ' ' && text[token.End + 1] == '(');
}
