using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

/// <summary>A text as the tokenizer cuts it, in a shape that assertions can read.</summary>
internal sealed class Cut
{
    private readonly TokenizedText _text = new();

    public Cut(string text, Vocabulary? vocabulary = null)
    {
        new Tokenizer(vocabulary ?? Frozen()).Read(text, _text, []);
    }

    public TokenizedText Tokenized => _text;

    /// <summary>The surface of each token; the second half of a contraction is left out.</summary>
    public string[] Words => [.. Tokens.Where(t => !t.Has(TokenFlags.SecondHalf)).Select(Surface)];

    public string[] Sentences => [.. _text.Sentences.ToArray().Select(s => s.Span.Of(_text.Text).ToString())];

    public int[] Paragraphs => [.. _text.Sentences.ToArray().Select(s => s.Paragraph)];

    public Token[] Tokens => _text.Tokens.ToArray();

    public string[] With(TokenFlags flags) => [.. Tokens.Where(t => t.Has(flags)).Select(Surface)];

    public string Surface(Token token) => _text.Text[token.Start..token.End];

    private static Vocabulary Frozen()
    {
        var vocabulary = new Vocabulary();
        vocabulary.Freeze();
        return vocabulary;
    }
}
