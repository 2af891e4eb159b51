using System.Runtime.CompilerServices;

namespace CoachBot.Coaching.Text.Languages;

/// <summary>What the words of a text say for each <see cref="LatinLanguage"/>.</summary>
internal struct LatinScores
{
    private const int AccentWeight = 6;
    private const int SpanishSignWeight = 20;
    private const int NameDivisor = 3;

    private Buffer _scores;
    private uint _previous;

    /// <summary>How many words there are.</summary>
    public int Words { get; private set; }

    /// <summary>How many of them are in the table of some language.</summary>
    public int KnownWords { get; private set; }

    /// <summary>How many accented letters none of the listed languages writes.</summary>
    public int ForeignAccents { get; private set; }

    /// <summary>What a language has gathered.</summary>
    public readonly int this[int language] => _scores[language];

    /// <summary>Takes a word.</summary>
    /// <param name="hash">The hash of the folded word.</param>
    /// <param name="capital">Whether it begins with its only capital.</param>
    public void AddWord(uint hash, bool capital)
    {
        Words++;

        // Saying a word twice in a row ("ho ho ho") says no more.
        if (hash == _previous)
        {
            return;
        }

        _previous = hash;
        WordTable.Entry entry = WordTable.Find(hash);
        KnownWords += entry.Languages == 0 ? 0 : 1;

        // A small word with a capital inside a sentence belongs to a name ("Los Angeles"), unless it is English.
        bool inName = capital && Words > 1 && !entry.Telling && (entry.Languages & 1) == 0;
        Add(entry.Languages, inName ? entry.Weight / NameDivisor : entry.Weight);
    }

    /// <summary>Takes the accents of a word in small letters; names keep their accents in any language.</summary>
    public void AddAccents(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (LatinLetters.IsAccented(c))
            {
                int writers = LatinLetters.WrittenIn(c);
                Add(writers, AccentWeight / Math.Max(1, int.PopCount(writers)));
                ForeignAccents += writers == 0 ? 1 : 0;
            }
        }
    }

    /// <summary>Takes a question or exclamation mark upside down.</summary>
    public void AddSpanishSign() => Add(1 << (int)LatinLanguage.Spanish, SpanishSignWeight);

    private void Add(int languages, int weight)
    {
        for (; languages != 0; languages &= languages - 1)
        {
            _scores[int.TrailingZeroCount(languages)] += weight;
        }
    }

    [InlineArray(10)]
    private struct Buffer
    {
        private int _first;
    }
}
