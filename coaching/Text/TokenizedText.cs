namespace CoachBot.Coaching.Text;

/// <summary>
/// A text cut into tokens and sentences. The arrays are reused from draft to draft: reading a draft allocates nothing
/// once they have grown to the usual size.
/// </summary>
internal sealed class TokenizedText
{
    private Token[] _tokens = new Token[256];
    private Sentence[] _sentences = new Sentence[32];
    private TextSpan[] _quotes = new TextSpan[8];

    public string Text { get; private set; } = "";

    public int Count { get; private set; }

    public int SentenceCount { get; private set; }

    public int QuoteCount { get; private set; }

    /// <summary>The flags of all tokens together: whoever looks for one that nothing here has can save the way.</summary>
    public TokenFlags Seen { get; private set; }

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    public ReadOnlySpan<Sentence> Sentences => _sentences.AsSpan(0, SentenceCount);

    /// <summary>Quotations in double or curly marks, the marks included.</summary>
    public ReadOnlySpan<TextSpan> Quotes => _quotes.AsSpan(0, QuoteCount);

    public void Reset(string text)
    {
        Text = text;
        Count = 0;
        SentenceCount = 0;
        QuoteCount = 0;
        Seen = TokenFlags.None;
    }

    public void Add(Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        if (Count > 0 && _tokens[Count - 1] is var previous && previous.Id == token.Id && previous.Start != token.Start && previous.End - previous.Start == token.End - token.Start)
        {
            token = token with { Flags = token.Flags | TokenFlags.MayRepeat };
        }

        Seen |= token.Flags;
        _tokens[Count++] = token;
    }

    public void Add(Sentence sentence)
    {
        if (SentenceCount == _sentences.Length)
        {
            Array.Resize(ref _sentences, SentenceCount * 2);
        }

        _sentences[SentenceCount++] = sentence;
    }

    public void AddQuote(TextSpan quote)
    {
        if (QuoteCount == _quotes.Length)
        {
            Array.Resize(ref _quotes, QuoteCount * 2);
        }

        _quotes[QuoteCount++] = quote;
    }

    /// <summary>The characters from one token to another, both included.</summary>
    public TextSpan SpanOf(int firstToken, int lastToken) => new(_tokens[firstToken].Start, _tokens[lastToken].End);

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> WordAt(int token) => Text.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    /// <summary>Whether a token is one of these words, letter case ignored.</summary>
    public bool IsAt(int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (WordAt(token).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public ref readonly Sentence SentenceOf(int token) => ref _sentences[_tokens[token].Sentence];
}
