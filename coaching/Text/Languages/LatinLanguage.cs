namespace CoachBot.Coaching.Text.Languages;

/// <summary>The languages in Latin script that are told apart; the numbers index the scores and the bits of a word's languages.</summary>
internal enum LatinLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>French.</summary>
    French,

    /// <summary>German.</summary>
    German,

    /// <summary>Italian.</summary>
    Italian,

    /// <summary>Portuguese.</summary>
    Portuguese,

    /// <summary>Dutch.</summary>
    Dutch,

    /// <summary>Polish.</summary>
    Polish,

    /// <summary>Turkish.</summary>
    Turkish,

    /// <summary>Swedish.</summary>
    Swedish,
}
