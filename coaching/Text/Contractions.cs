namespace CoachBot.Coaching.Text;

/// <summary>English contractions and chat spellings, each with the words it stands for.</summary>
internal static class Contractions
{
    /// <summary>Stands for "is" or "has": which one only the next word tells, so patterns with either accept it.</summary>
    public const string IsOrHas = "'s|is";

    /// <summary>Stands for "would" or "had".</summary>
    public const string WouldOrHad = "'d|would";

    /// <summary>The possessive ending, as in "customer's".</summary>
    public const string Possessive = "'s";

    /// <summary>"I will" without its apostrophe, and sick: the word before it tells. A pattern that names it means sick.</summary>
    public const string Ill = "ill";

    /// <summary>Words behind which <see cref="Ill"/> is sick.</summary>
    public static IReadOnlyList<string> BeforeState { get; } =
    [
        "am", "is", IsOrHas, "are", "was", "were", "be", "been", "being", "feel", "feels", "felt", "feeling", "fall", "falls", "fell", "fallen", "falling", "get", "gets", "got", "getting", "become", "became",
        "look", "looks", "looked", "take", "taken", "too", "very", "so", "really", "quite", "seriously", "critically", "terminally", "mentally", "chronically", "gravely", "violently",
    ];

    private static readonly string[] Negated =
        ["do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "could", "should", "would", "must", "might", "need", "dare"];

    private static readonly string[] Pronouns =
        ["i", "you", "we", "they", "he", "she", "it", "that", "there", "this", "these", "those", "what", "who", "where", "how", "here", "when", "why", "one", "someone", "somebody", "nobody", "anybody", "everybody", "everyone", "everything", "nothing", "something"];

    private static readonly (string Form, string[] Words)[] Irregular =
    [
        ("can't", ["can", "not"]), ("cannot", ["can", "not"]), ("cant", ["can", "not"]), ("can’t", ["can", "not"]),
        ("won't", ["will", "not"]), ("wont", ["will", "not"]), ("shan't", ["shall", "not"]), ("ain't", ["is", "not"]),
        ("let's", ["let", "us"]), ("lets", ["let", "us"]), ("y'all", ["you", "all"]),
        ("gonna", ["going", "to"]), ("wanna", ["want", "to"]), ("gotta", ["got", "to"]), ("gimme", ["give", "me"]), ("lemme", ["let", "me"]),
        ("dunno", ["do", "not", "know"]), ("ive", ["i", "have"]), ("im", ["i", "am"]), ("youre", ["you", "are"]), ("youve", ["you", "have"]),
        ("youll", ["you", "will"]), ("youd", ["you", WouldOrHad]), ("theyre", ["they", "are"]), ("theyve", ["they", "have"]),
        ("theyll", ["they", "will"]), ("weve", ["we", "have"]), ("thats", ["that", IsOrHas]), ("whats", ["what", IsOrHas]),
        ("theres", ["there", IsOrHas]), ("heres", ["here", IsOrHas]), ("itll", ["it", "will"]), ("shouldve", ["should", "have"]),
        ("couldve", ["could", "have"]), ("wouldve", ["would", "have"]), ("mustve", ["must", "have"]), ("i'm", ["i", "am"]), ("i'ma", ["i", "will"]), ("imma", ["i", "will"]),
        ("u", ["you"]), ("ur", ["your"]), ("pls", ["please"]), ("plz", ["please"]), ("thx", ["thanks"]), ("tho", ["though"]),
        ("ya", ["you"]), ("yr", ["your"]),

        // Also a word of its own, but in a hurry nearly always this; patterns are expanded alike, so the other sense still matches.
        ("its", ["it", IsOrHas]), (Ill, ["i", "will"]), ("ull", ["you", "will"]),
    ];

    /// <summary>Whether a form is one that only chat spells like that.</summary>
    public static bool IsChatSpelling(string form) =>
        form is "u" or "ur" or "pls" or "plz" or "thx" or "tho" or "ya" or "yr" or "gonna" or "wanna" or "gotta" or "gimme" or "lemme" or "dunno";

    /// <summary>Every form with its words; a caller adds them all to its vocabulary.</summary>
    public static IEnumerable<(string Form, string[] Words)> All()
    {
        foreach (var verb in Negated)
        {
            yield return (verb + "n't", [verb, "not"]);
            if (verb is not "need")
            {
                yield return (verb + "nt", [verb, "not"]);
            }
        }

        foreach (var pronoun in Pronouns)
        {
            yield return (pronoun + "'re", [pronoun, "are"]);
            yield return (pronoun + "'ve", [pronoun, "have"]);
            yield return (pronoun + "'ll", [pronoun, "will"]);
            yield return (pronoun + "'d", [pronoun, WouldOrHad]);
            yield return (pronoun + "'s", [pronoun, IsOrHas]);
        }

        foreach (var modal in (string[])["should", "could", "would", "must", "might", "will"])
        {
            yield return (modal + "'ve", [modal, "have"]);
        }

        foreach (var form in Irregular)
        {
            yield return form;
        }
    }

    /// <summary>What the ending behind an apostrophe stands for in any other word ("team'll", "customer's").</summary>
    public static string? Ending(ReadOnlySpan<char> ending) => ending switch
    {
        "s" => Possessive,
        "ll" => "will",
        "ve" => "have",
        "re" => "are",
        "d" => WouldOrHad,
        _ => null,
    };
}
