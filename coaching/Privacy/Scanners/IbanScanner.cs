using System.Collections.Frozen;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Finds international bank account numbers by country length and check digits; a mistyped one only where "IBAN" announces it.</summary>
internal sealed class IbanScanner() : NumberScanner(RedactionKind.Iban)
{
    private const int Longest = 34;

    /// <summary>Country and length, from the public IBAN registry of ISO 13616.</summary>
    private const string Lengths =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 " +
        "FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 " +
        "LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 " +
        "SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LengthByCountry = Lengths.Split(' ')
        .ToFrozenDictionary(entry => entry[..2], entry => (entry[2] - '0') * 10 + entry[3] - '0', StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly CueWords Cues = new(["iban"], ["number", "no", "nr", "is", "my", "the", "this"]);

    /// <inheritdoc/>
    protected override TextSpan Match(ReadOnlySpan<char> text, int at, int floor)
    {
        int start = at - 2;
        if (start < floor || IsInCode(text, start - 1, -1) || !LengthByCountry.TryGetValue(text[start..at], out int length))
        {
            return default;
        }

        Span<char> code = stackalloc char[Longest];
        code = code[..length];
        int end = CompactCode.Read(text, start, code);
        if (end < 0 || !char.IsAsciiDigit(code[3]) || IsInCode(text, end, 1))
        {
            return default;
        }

        return IsValid(code) || Cues.Before(text, start) != Announcement.None ? new TextSpan(start, end) : default;
    }

    /// <summary>Whether the character at an edge ties the account number to a longer code, as the dashes of a UUID do.</summary>
    private static bool IsInCode(ReadOnlySpan<char> text, int at, int step)
    {
        char edge = Characters.At(text, at);
        return char.IsLetterOrDigit(edge) || (Characters.IsDash(edge) && char.IsLetterOrDigit(Characters.At(text, at + step)));
    }

    private static bool IsValid(ReadOnlySpan<char> code)
    {
        int remainder = 0;
        for (int i = 4; i < code.Length + 4; i++)
        {
            remainder = CheckDigits.Mod97(remainder, code[i % code.Length]);
        }

        return remainder == 1;
    }
}
