using System.Globalization;

namespace CoachBot.Channels.Teams;

/// <summary>The sign that ties marked words to their finding.</summary>
internal static class Numbers
{
    private static readonly string[] Known = [.. Enumerable.Range(0, 20).Select(i => ((char)('①' + i)).ToString())];

    public static string Circled(int number) =>
        number >= 1 && number <= Known.Length ? Known[number - 1] : string.Create(CultureInfo.InvariantCulture, $"({number})");
}
