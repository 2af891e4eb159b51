using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>Something to be done for a person in Slack: what is left of a request once it was understood.</summary>
internal sealed record SlackJob
{
    public required SlackJobKind Kind { get; init; }

    /// <summary>The workspace.</summary>
    public required string Team { get; init; }

    public required string User { get; init; }

    /// <summary>The channel it happened in; <see langword="null"/> where there is none, as in a dialog.</summary>
    public string? Channel { get; init; }

    /// <summary>The thread to answer in.</summary>
    public string? Thread { get; init; }

    /// <summary>What the person said, in plain words.</summary>
    public string? Text { get; init; }

    /// <summary>Whether a file came with it.</summary>
    public bool HasFile { get; init; }

    /// <summary>Where an answer may be left for half an hour, five times at most.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Opens a dialog within three seconds, once.</summary>
    public string? Trigger { get; init; }

    /// <summary>The open dialog, or the tab.</summary>
    public string? ViewId { get; init; }

    /// <summary>The message that holds the pressed button.</summary>
    public string? Message { get; init; }

    /// <summary>Whether that message is shown to this person only, so that it can be changed by its answer address alone.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>Whether the pressed button stands in a message that others read, too: what one of them is told must not take its place.</summary>
    [JsonIgnore]
    public bool IsAmongOthers => Kind == SlackJobKind.Press && ViewId is null && !IsEphemeral && Channel?.StartsWith('D') == false;

    /// <summary>What the pressed button stands in: the dialog or message, as Slack sent it back.</summary>
    public JObject? Surface { get; init; }

    /// <summary>The block of the pressed button.</summary>
    public string? Block { get; init; }

    /// <summary>What the button brings back, or the fields of the dialog.</summary>
    public JObject? Value { get; init; }

    /// <summary>How often it was begun, this time included.</summary>
    [JsonIgnore]
    public int Attempt { get; init; } = 1;
}
