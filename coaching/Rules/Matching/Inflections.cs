namespace CoachBot.Coaching.Rules.Matching;

/// <summary>The forms of an English verb, for patterns such as <c>wait~</c>.</summary>
internal static class Inflections
{
    private static readonly Dictionary<string, string[]> Irregular = new(StringComparer.Ordinal)
    {
        ["be"] = ["be", "am", "is", "are", "was", "were", "been", "being"],
        ["have"] = ["have", "has", "had", "having"],
        ["do"] = ["do", "does", "did", "done", "doing"],
        ["go"] = ["go", "goes", "went", "gone", "going"],
        ["get"] = ["get", "gets", "got", "gotten", "getting"],
        ["give"] = ["give", "gives", "gave", "given", "giving"],
        ["take"] = ["take", "takes", "took", "taken", "taking"],
        ["make"] = ["make", "makes", "made", "making"],
        ["know"] = ["know", "knows", "knew", "known", "knowing"],
        ["see"] = ["see", "sees", "saw", "seen", "seeing"],
        ["say"] = ["say", "says", "said", "saying"],
        ["tell"] = ["tell", "tells", "told", "telling"],
        ["send"] = ["send", "sends", "sent", "sending"],
        ["find"] = ["find", "finds", "found", "finding"],
        ["understand"] = ["understand", "understands", "understood", "understanding"],
        ["speak"] = ["speak", "speaks", "spoke", "spoken", "speaking"],
        ["keep"] = ["keep", "keeps", "kept", "keeping"],
        ["pay"] = ["pay", "pays", "paid", "paying"],
        ["buy"] = ["buy", "buys", "bought", "buying"],
        ["write"] = ["write", "writes", "wrote", "written", "writing"],
        ["read"] = ["read", "reads", "reading"],
        ["hear"] = ["hear", "hears", "heard", "hearing"],
        ["feel"] = ["feel", "feels", "felt", "feeling"],
        ["think"] = ["think", "thinks", "thought", "thinking"],
        ["break"] = ["break", "breaks", "broke", "broken", "breaking"],
        ["lose"] = ["lose", "loses", "lost", "losing"],
        ["forget"] = ["forget", "forgets", "forgot", "forgotten", "forgetting"],
        ["bring"] = ["bring", "brings", "brought", "bringing"],
        ["come"] = ["come", "comes", "came", "coming"],
        ["leave"] = ["leave", "leaves", "left", "leaving"],
        ["put"] = ["put", "puts", "putting"],
        ["let"] = ["let", "lets", "letting"],
        ["mean"] = ["mean", "means", "meant", "meaning"],
        ["choose"] = ["choose", "chooses", "chose", "chosen", "choosing"],
        ["cost"] = ["cost", "costs", "costing"],
        ["cut"] = ["cut", "cuts", "cutting"],
        ["hold"] = ["hold", "holds", "held", "holding"],
        ["sell"] = ["sell", "sells", "sold", "selling"],
        ["show"] = ["show", "shows", "showed", "shown", "showing"],
        ["spend"] = ["spend", "spends", "spent", "spending"],
        ["steal"] = ["steal", "steals", "stole", "stolen", "stealing"],
    };

    /// <summary>The word and its regular (or listed irregular) forms.</summary>
    public static IReadOnlyList<string> Of(string verb)
    {
        if (Irregular.TryGetValue(verb, out var forms))
        {
            return forms;
        }

        if (verb.EndsWith('e'))
        {
            return [verb, verb + "s", verb + "d", (verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "y" : verb[..^1]) + "ing"];
        }

        if (verb.EndsWith('y') && verb.Length > 2 && !IsVowel(verb[^2]))
        {
            return [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        }

        if (verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal))
        {
            return [verb, verb + "es", verb + "ed", verb + "ing"];
        }

        // "stop" and "cancel" may double their last letter; a form that English doesn't use is never written and so does no harm.
        return verb.Length > 2 && !IsVowel(verb[^1]) && IsVowel(verb[^2]) && !IsVowel(verb[^3]) && verb[^1] is not ('w' or 'x' or 'y')
            ? [verb, verb + "s", verb + "ed", verb + "ing", verb + verb[^1] + "ed", verb + verb[^1] + "ing"]
            : [verb, verb + "s", verb + "ed", verb + "ing"];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
