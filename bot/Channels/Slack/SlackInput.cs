using Newtonsoft.Json.Linq;

namespace CoachBot.Channels.Slack;

/// <summary>What a signed request is.</summary>
internal abstract record SlackInput
{
    /// <summary>Nothing the bot has to do anything about.</summary>
    public static SlackInput Nothing { get; } = new SlackNothing(null);
}

/// <summary>Slack asks whether this is really the address of the app.</summary>
internal sealed record SlackChallenge(string Words) : SlackInput;

/// <summary>Is acknowledged and left. <paramref name="Notice"/> is worth a line to the operator.</summary>
internal sealed record SlackNothing(string? Notice) : SlackInput;

/// <summary>Is to be done.</summary>
/// <param name="Job">What.</param>
/// <param name="Keys">By which it is known again when it comes a second time; none: by the body.</param>
internal sealed record SlackWork(SlackJob Job, params IReadOnlyList<string> Keys) : SlackInput
{
    /// <summary>What the dialog shows until the answer is there.</summary>
    public JObject? Acknowledgement { get; init; }
}
