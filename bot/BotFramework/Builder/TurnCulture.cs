using System.Collections.Concurrent;
using System.Globalization;

namespace CoachBot.BotFramework.Builder;

/// <summary>Finds the culture for a locale that a channel names, without trusting or remembering too much of it.</summary>
internal static class TurnCulture
{
    private const int Remembered = 256;
    private static readonly ConcurrentDictionary<string, CultureInfo?> Known = new(StringComparer.OrdinalIgnoreCase);

    public static CultureInfo? Find(string? locale)
    {
        if (string.IsNullOrWhiteSpace(locale) || locale.Length > 85)
        {
            return null;
        }

        if (Known.TryGetValue(locale, out var known))
        {
            return known;
        }

        if (Known.Count >= Remembered)
        {
            Known.Clear();
        }

        return Known[locale] = Look(locale);
    }

    private static CultureInfo? Look(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
