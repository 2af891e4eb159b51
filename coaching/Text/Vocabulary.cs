namespace CoachBot.Coaching.Text;

/// <summary>
/// All words that any pattern knows, each with a small number. Built while a playbook loads, then only read. British and
/// American spellings share a number, contractions stand for the numbers of their words, and a longer word with one wrong letter
/// is still found.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Number of tokens that are digits.</summary>
    public const ushort NumberId = 1;

    /// <summary>Number of tokens that are placeholders.</summary>
    public const ushort PlaceholderId = 2;

    /// <summary>Number of adverbs in -ly that no pattern knows: they can be skipped like any filler.</summary>
    public const ushort AdverbId = 3;

    private const int LongestWord = 40;

    private readonly Dictionary<string, ushort> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fillers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _realWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _misspellings = new(StringComparer.Ordinal);
    private WordTable _table = new(new Dictionary<string, WordEntry>());
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _realLookup;
    private TypoIndex _typos = TypoIndex.Empty;
    private ushort _possessive;
    private SymbolKind[] _kinds = [];
    private readonly HashSet<ushort> _beforeState = [];
    private ushort _next = 4;

    public int Count => _next;

    /// <summary>Makes two spellings one word; call before any pattern is added.</summary>
    public void AddSpelling(string british, string american) => _spellings[british] = american;

    public void AddFiller(string word) => _fillers.Add(word);

    /// <summary>A real word that looks like a slip of a pattern's word ("contract" for "contact") and must not be taken for it.</summary>
    public void AddRealWord(string word) => _realWords.Add(word);

    /// <summary>A common misspelling, in lower case: its tokens are flagged, and still taken for the word that is meant where that is plain.</summary>
    public void AddMisspelling(string form) => _misspellings.Add(form);

    /// <summary>The number of a single lower-case word, made when it is new.</summary>
    public ushort IdOf(string word)
    {
        var canonical = _spellings.GetValueOrDefault(word, word);
        if (!_ids.TryGetValue(canonical, out var id))
        {
            id = _next++;
            _ids.Add(canonical, id);
        }

        return id;
    }

    /// <summary>Whether a word like "was" makes a state of the <see cref="WordFlags.MayBeState"/> word behind it.</summary>
    public bool StandsBeforeState(ushort id) => _beforeState.Contains(id);

    /// <summary>Closes the vocabulary for reading.</summary>
    public void Freeze()
    {
        _possessive = IdOf(Contractions.Possessive);
        foreach (var filler in _fillers)
        {
            IdOf(filler);
        }

        foreach (var (british, american) in _spellings)
        {
            if (_ids.TryGetValue(american, out var id))
            {
                AddEntry(british, [id], FillerIf(_fillers.Contains(american)));
            }
        }

        foreach (var (form, words) in Contractions.All())
        {
            AddEntry(form, [.. words.Select(IdOf)], FillerIf(words.Length == 1 && _fillers.Contains(words[0])) | (Contractions.IsChatSpelling(form) ? WordFlags.ChatSpelling : 0));
        }

        if (_ids.TryGetValue(Contractions.Ill, out var sick))
        {
            _beforeState.UnionWith(Contractions.BeforeState.Select(IdOf));
            _entries[Contractions.Ill] = _entries[Contractions.Ill] with { Third = sick, Flags = WordFlags.MayBeState };
        }

        foreach (var (word, id) in _ids)
        {
            if (!_entries.ContainsKey(word))
            {
                AddEntry(word, [id], FillerIf(_fillers.Contains(word) || IsAdverb(word)));
            }
        }

        _kinds = new SymbolKind[_next];
        _kinds[NumberId] = SymbolKind.Number;
        _kinds[AdverbId] = SymbolKind.Filler;
        foreach (var (word, id) in _ids)
        {
            _kinds[id] = char.IsAsciiDigit(word[0]) ? SymbolKind.Number : _fillers.Contains(word) || IsAdverb(word) ? SymbolKind.Filler : SymbolKind.Word;
        }

        _typos = new TypoIndex(_entries.Where(e => e.Value.Second == 0 && e.Key.All(char.IsAsciiLetterLower)).Select(e => e.Key));
        _table = new WordTable(_entries);
        _realLookup = _realWords.GetAlternateLookup<ReadOnlySpan<char>>();
        if (_misspellings.Count > 0)
        {
            AddMisspellings();
        }
    }

    /// <summary>Finds a lower-case word, with an apostrophe ending cut off where needed, or one letter mended in a long word.</summary>
    public WordEntry Find(ReadOnlySpan<char> word) => Find(word, WordTable.Hash(word));

    /// <summary>The same, for a caller that knows the word's <see cref="WordTable"/> hash already.</summary>
    public WordEntry Find(ReadOnlySpan<char> word, ulong hash)
    {
        if (TryFind(hash, out var known))
        {
            return known;
        }

        if (word.Length is > LongestWord or < 3)
        {
            return default;
        }

        var apostrophe = word.LastIndexOf('\'');
        if (apostrophe > 0)
        {
            var second = Contractions.Ending(word[(apostrophe + 1)..]) switch
            {
                null => (ushort)0,
                Contractions.Possessive => _possessive,
                var ending => _ids[ending],
            };
            return Find(word[..apostrophe]) with { Second = second, Third = 0, Flags = WordFlags.None, Syllables = 0 };
        }

        if (SlipOf(word) is { } meant)
        {
            var entry = _entries[meant];
            return entry with { Syllables = 0, Flags = entry.Flags | WordFlags.Mended };
        }

        return IsAdverb(word) ? new WordEntry(AdverbId, 0, 0, WordFlags.Filler, 0) : default;
    }

    /// <summary>The quick part of a search: only words that are known to the letter.</summary>
    public bool TryFind(ulong hash, out WordEntry entry) => _table.TryFind(hash, out entry);

    /// <summary>The known word that a long word is one slip away from; <see langword="null"/> when there is none, or the word is a real one itself.</summary>
    public string? SlipOf(ReadOnlySpan<char> word) =>
        word.Length >= TypoIndex.ShortestWord && Exact(word) == 0 && !_realLookup.Contains(word) ? _typos.Find(word) : null;

    /// <summary>The number of a form that some pattern names to the letter, else 0.</summary>
    public ushort Exact(ReadOnlySpan<char> form) => _table.TryFind(WordTable.Hash(form), out var entry) ? entry.First : (ushort)0;

    /// <summary>What a number stands for, once the vocabulary is frozen.</summary>
    public SymbolKind KindOf(ushort id) => _kinds[id];

    /// <summary>Last of all, when slips can be mended.</summary>
    private void AddMisspellings()
    {
        foreach (var form in _misspellings.Where(f => !f.Contains(' ', StringComparison.Ordinal)))
        {
            var entry = Find(form);
            _entries[form] = entry with { Flags = entry.Flags | WordFlags.Misspelt };
        }

        _table = new WordTable(_entries);
    }

    private static WordFlags FillerIf(bool isFiller) => isFiller ? WordFlags.Filler : WordFlags.None;

    private void AddEntry(string form, ushort[] words, WordFlags flags) => _entries[form] = new WordEntry(
        words[0], words.ElementAtOrDefault(1), words.ElementAtOrDefault(2), flags, (byte)Math.Min(Syllables.Count(form), byte.MaxValue));

    private static bool IsAdverb(ReadOnlySpan<char> word) =>
        word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal)
        && word is not ("reply" or "apply" or "supply" or "family" or "imply" or "italy" or "hardly" or "barely" or "assembly");
}

/// <summary>How patterns may treat a word.</summary>
internal enum SymbolKind : byte
{
    Word,

    /// <summary>May be skipped between the words of a pattern.</summary>
    Filler,

    /// <summary>Is also any number (<c>#</c>).</summary>
    Number,
}
