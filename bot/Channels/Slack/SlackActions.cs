namespace CoachBot.Channels.Slack;

/// <summary>The names under which Slack tells what was chosen. The first three stand in the app's manifest.</summary>
internal static class SlackActions
{
    public const string CoachDraft = "coach_draft";
    public const string CoachMessage = "coach_message";
    public const string WhatNext = "what_next";

    public const string OpenDialog = "open_dialog";
    public const string ShowAll = "show_all";
    public const string UseDraft = "use_draft";
    public const string HearAgain = "hear_again";

    /// <summary>A button that the bot answers, whatever the channel; what it means is in its value.</summary>
    public const string Press = "press";
}
