using System.Text.Json;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>The words of Adaptive Cards and our own fixed sentences, encoded once.</summary>
internal static class Words
{
    public static readonly JsonEncodedText Type = Encode("type");
    public static readonly JsonEncodedText Schema = Encode("$schema");
    public static readonly JsonEncodedText SchemaAddress = Encode("http://adaptivecards.io/schemas/adaptive-card.json");
    public static readonly JsonEncodedText Version = Encode("version");
    public static readonly JsonEncodedText Version15 = Encode("1.5");
    public static readonly JsonEncodedText Lang = Encode("lang");
    public static readonly JsonEncodedText En = Encode("en");
    public static readonly JsonEncodedText FallbackText = Encode("fallbackText");
    public static readonly JsonEncodedText Teams = Encode("msteams");
    public static readonly JsonEncodedText Width = Encode("width");
    public static readonly JsonEncodedText Full = Encode("Full");
    public static readonly JsonEncodedText Auto = Encode("auto");
    public static readonly JsonEncodedText Stretch = Encode("stretch");
    public static readonly JsonEncodedText Body = Encode("body");
    public static readonly JsonEncodedText Items = Encode("items");
    public static readonly JsonEncodedText Columns = Encode("columns");
    public static readonly JsonEncodedText Inlines = Encode("inlines");
    public static readonly JsonEncodedText Actions = Encode("actions");
    public static readonly JsonEncodedText Id = Encode("id");
    public static readonly JsonEncodedText IsVisible = Encode("isVisible");
    public static readonly JsonEncodedText Separator = Encode("separator");
    public static readonly JsonEncodedText Spacing = Encode("spacing");
    public static readonly JsonEncodedText None = Encode("None");
    public static readonly JsonEncodedText Small = Encode("Small");
    public static readonly JsonEncodedText Medium = Encode("Medium");
    public static readonly JsonEncodedText Large = Encode("Large");
    public static readonly JsonEncodedText Style = Encode("style");
    public static readonly JsonEncodedText Bleed = Encode("bleed");
    public static readonly JsonEncodedText EmphasisStyle = Encode("emphasis");
    public static readonly JsonEncodedText GoodStyle = Encode("good");
    public static readonly JsonEncodedText WarningStyle = Encode("warning");
    public static readonly JsonEncodedText AttentionStyle = Encode("attention");
    public static readonly JsonEncodedText Text = Encode("text");
    public static readonly JsonEncodedText Size = Encode("size");
    public static readonly JsonEncodedText Weight = Encode("weight");
    public static readonly JsonEncodedText Bolder = Encode("Bolder");
    public static readonly JsonEncodedText Wrap = Encode("wrap");
    public static readonly JsonEncodedText Color = Encode("color");
    public static readonly JsonEncodedText Good = Encode("Good");
    public static readonly JsonEncodedText Warning = Encode("Warning");
    public static readonly JsonEncodedText Attention = Encode("Attention");
    public static readonly JsonEncodedText Accent = Encode("Accent");
    public static readonly JsonEncodedText Underline = Encode("underline");
    public static readonly JsonEncodedText IsSubtle = Encode("isSubtle");
    public static readonly JsonEncodedText Alignment = Encode("horizontalAlignment");
    public static readonly JsonEncodedText VerticalAlignment = Encode("verticalContentAlignment");
    public static readonly JsonEncodedText Right = Encode("Right");
    public static readonly JsonEncodedText Center = Encode("Center");
    public static readonly JsonEncodedText TextBlock = Encode("TextBlock");
    public static readonly JsonEncodedText RichTextBlock = Encode("RichTextBlock");
    public static readonly JsonEncodedText TextRun = Encode("TextRun");
    public static readonly JsonEncodedText Container = Encode("Container");
    public static readonly JsonEncodedText ColumnSet = Encode("ColumnSet");
    public static readonly JsonEncodedText Column = Encode("Column");
    public static readonly JsonEncodedText ActionSet = Encode("ActionSet");
    public static readonly JsonEncodedText AdaptiveCard = Encode("AdaptiveCard");
    public static readonly JsonEncodedText Execute = Encode("Action.Execute");
    public static readonly JsonEncodedText Submit = Encode("Action.Submit");
    public static readonly JsonEncodedText Toggle = Encode("Action.ToggleVisibility");
    public static readonly JsonEncodedText TargetElements = Encode("targetElements");
    public static readonly JsonEncodedText Title = Encode("title");
    public static readonly JsonEncodedText Verb = Encode("verb");
    public static readonly JsonEncodedText Data = Encode("data");
    public static readonly JsonEncodedText Fallback = Encode("fallback");

    public static readonly JsonEncodedText ShowId = Encode("show-all");
    public static readonly JsonEncodedText MoreId = Encode("more");
    public static readonly JsonEncodedText FewerId = Encode("show-fewer");
    public static readonly JsonEncodedText ShowFewer = Encode("Show fewer");
    public static readonly JsonEncodedText NotUseful = Encode("Not useful");
    public static readonly JsonEncodedText WhatYouWrote = Encode("What you wrote");
    public static readonly JsonEncodedText CopyThis = Encode("Copy this");
    public static readonly JsonEncodedText CopyThisWorded = Encode($"Copy this ({ConversationText.AiWorded})");
    public static readonly JsonEncodedText ISentThis = Encode("I sent this");
    public static readonly JsonEncodedText SentVerb = Encode(AdaptiveCardRenderer.SentVerb);
    public static readonly JsonEncodedText PromiseKey = Encode(AdaptiveCardRenderer.PromiseKey);
    public static readonly JsonEncodedText DueKey = Encode(AdaptiveCardRenderer.DueKey);
    public static readonly JsonEncodedText NotUsefulVerb = Encode(AdaptiveCardRenderer.NotUsefulVerb);
    public static readonly JsonEncodedText NotUsefulKey = Encode(AdaptiveCardRenderer.NotUsefulKey);

    public static readonly JsonEncodedText ReplyToStartFrom = Encode("A reply to start from");
    public static readonly JsonEncodedText ReplyToStartFromWorded = Encode($"A reply to start from ({ConversationText.AiWorded})");
    public static readonly JsonEncodedText AgentKey = Encode(AdaptiveCardRenderer.AgentKey);
    public static readonly JsonEncodedText TranscriptKey = Encode(AdaptiveCardRenderer.TranscriptKey);

    private static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text);
}
