using CoachBot.Coaching.Text.Languages;

namespace CoachBot.Coaching.Text;

/// <summary>A guess which language a text is in, and what sort of text it is.</summary>
/// <param name="Code">The ISO 639-1 code of the language, or <c>und</c> when there is none to tell.</param>
/// <param name="Confidence">From 0 (a bare assumption) to 1: how far the language is ahead of the next one.</param>
/// <param name="Nature">What sort of text it is.</param>
public readonly record struct LanguageGuess(string Code, double Confidence, InputNature Nature)
{
    /// <summary>The code of a language that cannot be told.</summary>
    public const string Unknown = "und";

    /// <summary>The score another language needs before it may replace English: more than one small word, or one telling one.</summary>
    private const int LeastEvidence = 18;

    /// <summary>The score per word below which a long text is in none of the languages.</summary>
    private const int LeastPerWord = 2;

    /// <summary>How many words a text needs before missing evidence counts as evidence.</summary>
    private const int LongText = 12;

    /// <summary>Keeps the confidence in a single word below that in a sentence.</summary>
    private const int Caution = 6;

    /// <summary>The confidence in English for words that no table knows, such as names.</summary>
    private const double Assumed = 0.2;

    private static readonly string[] LatinCodes = [English, "es", "fr", "de", "it", "pt", "nl", "pl", "tr", "sv"];

    /// <summary>Whether the text can be coached: prose that is in English as far as one can tell.</summary>
    public bool IsEnglishProse => Nature == InputNature.Prose && Code == English;

    /// <summary>The code of the only language that is coached.</summary>
    internal const string English = "en";

    /// <summary>
    /// Guesses from small words, accents and scripts; reads the text once and allocates nothing. In doubt it is English: a short reply, a
    /// name, a product, a greeting in another language before an English sentence.
    /// </summary>
    /// <param name="text">The text; placeholders of redacted details such as <c>[email]</c> do not count as words.</param>
    public static LanguageGuess Guess(ReadOnlySpan<char> text)
    {
        TextScan scan = TextScan.Read(text);
        Script script = MainScript(scan, out int letters);
        InputNature nature = NatureOf(scan, letters, script);
        if (nature != InputNature.Prose)
        {
            return new LanguageGuess(Unknown, 0, nature);
        }

        return script == Script.Latin ? GuessLatin(scan.Scores) : GuessScript(scan, script);
    }

    private static InputNature NatureOf(in TextScan scan, int letters, Script script)
    {
        if (letters == 0 && scan.Emoji + scan.Digits == 0)
        {
            return scan.HasSigns ? InputNature.TooShort : InputNature.Empty;
        }

        // One letter is a word in Chinese, Japanese and Korean.
        if (letters == 0 || (letters == 1 && script is not (Script.Han or Script.Kana or Script.Hangul)))
        {
            return scan.Digits > 0 ? InputNature.NumbersOnly : scan.Emoji > 0 ? InputNature.EmojiOnly : InputNature.TooShort;
        }

        return scan.IsCode ? InputNature.Code : InputNature.Prose;
    }

    /// <summary>The script with most letters; one letter of a script without small words weighs as much as two Latin ones.</summary>
    private static Script MainScript(in TextScan scan, out int letters)
    {
        Script main = Script.Latin;
        int most = scan.Letters(Script.Latin);
        letters = most;
        for (Script script = Script.Latin + 1; script <= Script.Other; script++)
        {
            int count = scan.Letters(script);
            letters += count;
            if (count * 2 > most)
            {
                main = script;
                most = count * 2;
            }
        }

        return main;
    }

    private static LanguageGuess GuessScript(in TextScan scan, Script script)
    {
        string code = script switch
        {
            Script.Cyrillic or Script.Russian or Script.Ukrainian => CyrillicCode(scan),
            Script.Greek => "el",
            Script.Arabic => scan.Letters(Script.Other) > 0 ? Unknown : "ar",
            Script.Hebrew => "he",
            Script.Devanagari => "hi",
            Script.Han or Script.Kana => scan.Letters(Script.Kana) * 10 >= scan.Letters(Script.Han) && scan.Letters(Script.Kana) > 0 ? "ja" : "zh",
            Script.Hangul => "ko",
            Script.Thai => "th",
            _ => Unknown,
        };
        return new LanguageGuess(code, code == Unknown ? 0 : 1, InputNature.Prose);
    }

    private static string CyrillicCode(in TextScan scan) =>
        scan.Letters(Script.Other) > 0 ? Unknown : scan.Letters(Script.Ukrainian) > scan.Letters(Script.Russian) ? "uk" : "ru";

    private static LanguageGuess GuessLatin(in LatinScores scores)
    {
        int best = 0;
        for (int language = 1; language < LatinCodes.Length; language++)
        {
            best = scores[language] > scores[best] ? language : best;
        }

        best = scores[best] < LeastEvidence ? 0 : best;
        int next = 0;
        for (int language = 0; language < LatinCodes.Length; language++)
        {
            next = language == best ? next : Math.Max(next, scores[language]);
        }

        bool strange = scores.Words >= LongText && scores[best] < scores.Words * LeastPerWord && scores.KnownWords * 8 < scores.Words;
        if (strange || scores.ForeignAccents * LeastEvidence > Math.Max(scores[best], LeastEvidence))
        {
            return new LanguageGuess(Unknown, 0, InputNature.Prose);
        }

        double ahead = scores[best] / (double)(scores[best] + next + Caution);
        return new LanguageGuess(LatinCodes[best], Math.Max(ahead, Assumed), InputNature.Prose);
    }
}
