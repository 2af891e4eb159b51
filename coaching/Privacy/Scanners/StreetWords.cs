using System.Collections.Frozen;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>The words that make a street address; everything compared without regard to letter case and without a final full stop.</summary>
internal static class StreetWords
{
    /// <summary>Words that are a kind of street and hardly anything else.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SureTypes = Set(
        "street road avenue ave blvd boulevard lane rd pkwy parkway hwy highway crescent cres mews turnpike causeway st ln");

    /// <summary>Words that are a kind of street only at the end of a name and of a clause.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnsureTypes = Set(
        "drive dr court ct way place pl terrace ter square sq circle cir close gardens grove row walk hill trail trl loop alley quay wharf plaza park");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FrenchTypes = Set("rue avenue boulevard bd place chemin impasse quai allée");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TypesInFront = Set("calle avenida avda rua viale piazza ulica ul via");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Set("of the de del de la las los du des da do dos di d l and");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Directions = Set("n s e w ne nw se sw north south east west");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Set("apt apartment suite ste unit flat floor fl room rm bldg building lot");

    /// <summary>What may follow an unsure type in running text.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clauses = Set(
        "and in on but at please is was near is so or to with for not because since if instead");

    /// <summary>Words that are no street name before a lower-case "street" or "road".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNames = Set(
        "the a an this that our your my per on off of in mile miles minute minutes min hour hours day days week weeks lane way more other each every cross " +
        "different separate new busy quiet side km meter meters metres feet people items dollar dollars percent man men major minor local nearby two one");

    private static readonly string[] GermanEndings = ["straße", "strasse", "str", "allee", "gasse", "chaussee", "damm", "ufer", "weg", "platz", "straat", "laan", "gracht", "gatan", "vägen"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoStreets = Set(
        "parkplatz sitzplatz stellplatz arbeitsplatz startplatz lagerplatz spielplatz umweg rückweg hinweg versandweg postweg heimweg unterwegs");

    /// <summary>Whether the word is a kind of street in English, and whether it is one beyond doubt.</summary>
    public static bool IsType(ReadOnlySpan<char> word, out bool sure)
    {
        word = word.TrimEnd('.');
        sure = SureTypes.Contains(word);
        return sure || UnsureTypes.Contains(word);
    }

    /// <summary>Whether a lower-case word may name a street ("221 baker street").</summary>
    public static bool IsPlainName(ReadOnlySpan<char> word, ReadOnlySpan<char> type) =>
        word.Length >= 3 && char.IsLetter(word[0]) && !NoNames.Contains(word) && type.TrimEnd('.') is "street" or "road" or "avenue" or "boulevard" or "st" or "rd" or "ave";

    /// <summary>Whether the word is a kind of street that stands before its name in French.</summary>
    public static bool IsFrenchType(ReadOnlySpan<char> word) => FrenchTypes.Contains(word.TrimEnd('.'));

    /// <summary>Whether the word is a kind of street that stands before its name, with the number last.</summary>
    public static bool IsTypeInFront(ReadOnlySpan<char> word) => TypesInFront.Contains(word.TrimEnd('.'));

    /// <summary>Whether the word is a small word inside a street name.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word.TrimEnd('.'));

    /// <summary>Whether the word is a point of the compass.</summary>
    public static bool IsDirection(ReadOnlySpan<char> word) => Directions.Contains(word.TrimEnd('.'));

    /// <summary>Whether the word is a kind of room or floor.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) => Units.Contains(word.TrimEnd('.'));

    /// <summary>Whether a sentence may go on with this word behind an address.</summary>
    public static bool IsClause(ReadOnlySpan<char> word) => Clauses.Contains(word);

    /// <summary>Whether the word ends like a German, Dutch or Swedish street, and whether it names the street as well ("Hauptstraße").</summary>
    public static bool IsCompound(ReadOnlySpan<char> word, out bool named)
    {
        named = false;
        word = word.TrimEnd('.');
        if (word.IsEmpty || !char.IsUpper(word[0]))
        {
            return false;
        }

        foreach (string ending in GermanEndings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                named = word.Length >= ending.Length + 3;
                return !NoStreets.Contains(word) && (named || word.Length == ending.Length);
            }
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
