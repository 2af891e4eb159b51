using System.Text.Json;

namespace CoachBot.Channels.Teams;

/// <summary>How a run of text looks; each look is written out once.</summary>
internal sealed class RunStyle
{
    public static readonly RunStyle Bold = new(isBold: true);
    public static readonly RunStyle Subtle = new(isSubtle: true);
    public static readonly RunStyle GoodBold = new(Words.Good, isBold: true);

    private RunStyle(JsonEncodedText? color = null, bool isBold = false, bool isUnderlined = false, bool isSubtle = false)
    {
        Json = (color is { } given ? $",\"color\":\"{given.Value}\"" : "")
            + (isBold ? ",\"weight\":\"Bolder\"" : "")
            + (isUnderlined ? ",\"underline\":true" : "")
            + (isSubtle ? ",\"isSubtle\":true" : "");
    }

    /// <summary>The properties, as they follow the text.</summary>
    public string Json { get; }

    /// <summary>The looks of one colour.</summary>
    public static RunColor Of(JsonEncodedText color) => new(new(color), new(color, isBold: true), new(color, isBold: true, isUnderlined: true));
}

/// <summary>The looks of one colour.</summary>
internal sealed record RunColor(RunStyle Plain, RunStyle Bold, RunStyle Marked)
{
    public static readonly RunColor Attention = RunStyle.Of(Words.Attention);
    public static readonly RunColor Warning = RunStyle.Of(Words.Warning);
    public static readonly RunColor Accent = RunStyle.Of(Words.Accent);
}
