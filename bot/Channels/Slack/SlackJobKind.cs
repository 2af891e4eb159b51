namespace CoachBot.Channels.Slack;

/// <summary>What a person did in Slack.</summary>
internal enum SlackJobKind
{
    /// <summary>Wrote in the chat with the bot.</summary>
    Direct,

    /// <summary>Mentioned the bot where others read along; only that person sees the answer.</summary>
    Mention,

    /// <summary>Typed the command with words behind it.</summary>
    Command,

    /// <summary>Wants the dialog to paste a draft into.</summary>
    OpenDialog,

    /// <summary>Chose "Coach this message" on a message.</summary>
    CoachMessage,

    /// <summary>Chose "What next?" on a message.</summary>
    WhatNext,

    /// <summary>Sent the dialog off.</summary>
    Submit,

    /// <summary>Pressed a button that the bot answers.</summary>
    Press,

    /// <summary>Pressed "Show all".</summary>
    ShowAll,

    /// <summary>Pressed "Use this draft" in the dialog.</summary>
    UseDraft,

    /// <summary>Wants to hear a remark again that was switched off.</summary>
    HearAgain,

    /// <summary>Opened the tab of the bot.</summary>
    Home,
}
