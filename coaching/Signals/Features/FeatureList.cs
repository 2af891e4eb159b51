namespace CoachBot.Coaching.Signals.Features;

/// <summary>The features of one text, as hashes, and the words they came from. Reused from text to text: filling it allocates nothing once it has grown.</summary>
internal sealed class FeatureList
{
    private uint[] _hashes = new uint[2048];
    private FeatureToken[] _tokens = new FeatureToken[256];
    private int[] _sentenceEnds = new int[32];
    private int _sentences;

    public int Count { get; private set; }

    public int TokenCount { get; private set; }

    /// <summary>All features, in the order of the text; those of the text as a whole come last.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>The words, each with the features that end in it.</summary>
    public ReadOnlySpan<FeatureToken> Tokens => _tokens.AsSpan(0, TokenCount);

    /// <summary>For each sentence the index behind its last feature.</summary>
    public ReadOnlySpan<int> SentenceEnds => _sentenceEnds.AsSpan(0, _sentences);

    public void Reset()
    {
        _sentences = 0;
        Count = 0;
        TokenCount = 0;
    }

    public void Add(uint hash)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, Count * 2);
        }

        _hashes[Count++] = hash;
    }

    /// <summary>Makes sure of room for some features and hands it out; <see cref="Advance"/> tells how much was used.</summary>
    public Span<uint> Room(int size)
    {
        if (Count + size > _hashes.Length)
        {
            Array.Resize(ref _hashes, Math.Max(_hashes.Length * 2, Count + size));
        }

        return _hashes.AsSpan(Count);
    }

    public void Advance(int used) => Count += used;

    /// <summary>Ends a sentence, unless it has no features.</summary>
    public void EndSentence()
    {
        if (Count == (_sentences == 0 ? 0 : _sentenceEnds[_sentences - 1]))
        {
            return;
        }

        if (_sentences == _sentenceEnds.Length)
        {
            Array.Resize(ref _sentenceEnds, _sentences * 2);
        }

        _sentenceEnds[_sentences++] = Count;
    }

    public void EndToken(int start, int end)
    {
        if (TokenCount == _tokens.Length)
        {
            Array.Resize(ref _tokens, TokenCount * 2);
        }

        _tokens[TokenCount++] = new FeatureToken(start, end, Count);
    }
}

/// <summary>A word of the text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="FeatureEnd">Index behind its last feature; the first is where the previous word's end.</param>
internal readonly record struct FeatureToken(int Start, int End, int FeatureEnd);
