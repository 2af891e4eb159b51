using System.Text.Json;
using CoachBot.Coaching.Signals;

namespace CoachBot.CommandLine;

/// <summary>Writes the signals of a text.</summary>
internal static class SignalsJson
{
    private static readonly (Emotion Emotion, JsonEncodedText Name)[] Emotions =
        [.. Enum.GetValues<Emotion>().Select(e => (e, JsonEncodedText.Encode(e.ToString().ToLowerInvariant())))];

    public static void Write(Utf8JsonWriter json, in TextSignals signals)
    {
        json.WriteStartObject("signals"u8);
        json.WriteNumber("sentiment"u8, Rounded(signals.Sentiment));
        json.WriteStartObject("emotions"u8);
        foreach (var (emotion, name) in Emotions)
        {
            json.WriteNumber(name, Rounded(signals.Emotions[emotion]));
        }

        json.WriteEndObject();
        json.WriteNumber("politeness"u8, Rounded(signals.Politeness));
        json.WriteNumber("empathy"u8, Rounded(signals.Empathy));
        json.WriteNumber("rudeness"u8, Rounded(signals.Rudeness));
        json.WriteNumber("abuse"u8, Rounded(signals.Abuse));
        json.WriteNumber("sarcasm"u8, Rounded(signals.Sarcasm));
        json.WriteEndObject();
    }

    private static double Rounded(float value) => Math.Round(value, 3);
}
