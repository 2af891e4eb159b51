namespace CoachBot.Coaching.Text.Languages;

/// <summary>Sorts letters beyond ASCII by script.</summary>
internal static class Scripts
{
    /// <summary>The script of a character, <see cref="Script.None"/> when it is no letter.</summary>
    public static Script Of(char c) => c switch
    {
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => char.IsLetter(c) ? Script.Latin : Script.None,
        >= '\u0370' and <= '\u03FF' or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
        >= '\u0400' and <= '\u04FF' => Cyrillic(c),
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,

        // Persian and Urdu letters that Arabic does not write.
        'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' or 'ے' or 'ٹ' => Script.Other,
        >= '\u0600' and <= '\u06FF' => char.IsLetter(c) ? Script.Arabic : Script.None,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u1100' and <= '\u11FF' or (>= '\uAC00' and <= '\uD7AF') => Script.Hangul,
        >= '\u3041' and <= '\u30FF' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        _ => char.IsLetter(c) ? Script.Other : Script.None,
    };

    private static Script Cyrillic(char c) => c switch
    {
        'ы' or 'э' or 'ё' or 'ъ' or 'Ы' or 'Э' or 'Ё' or 'Ъ' => Script.Russian,
        'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' or 'Ґ' => Script.Ukrainian,
        'ј' or 'љ' or 'њ' or 'ћ' or 'ђ' or 'џ' or 'ў' or 'қ' or 'ғ' or 'ұ' or 'ү' or 'ө' => Script.Other,
        _ => Script.Cyrillic,
    };
}
