using System.Text.Json;

namespace CoachBot.Channels.Teams;

/// <summary>How a run of text looks.</summary>
internal readonly record struct RunStyle(JsonEncodedText? Color = null, bool IsBold = false, bool IsUnderlined = false, bool IsSubtle = false);
