using CoachBot.Channels.Slack;
using CoachBot.Tests.Support;
using Newtonsoft.Json.Linq;

namespace CoachBot.Tests.Channels.Slack;

public sealed class SlackManifestTests
{
    private static readonly string[] Scopes = ["commands", "chat:write", "im:history", "app_mentions:read"];

    private readonly JObject _manifest = JObject.Parse(File.ReadAllText(Repository.PathOf("manifests", "slack", "manifest.json")));

    [Fact]
    public void The_app_asks_for_four_scopes_and_each_has_its_page()
    {
        Assert.Equal(Scopes, _manifest.SelectTokens("oauth_config.scopes.bot[*]").Select(s => (string)s!));
        Assert.Null(_manifest.SelectToken("oauth_config.scopes.user"));
        var page = File.ReadAllText(Repository.PathOf("manifests", "slack", "README.md"));
        Assert.All(Scopes, s => Assert.Contains($"### `{s}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_names_are_the_ones_that_the_bot_knows()
    {
        Assert.Equal([SlackActions.CoachDraft, SlackActions.CoachMessage, SlackActions.WhatNext], _manifest.SelectTokens("features.shortcuts[*].callback_id").Select(s => (string)s!));
        Assert.EndsWith("/slack/events", (string?)_manifest.SelectToken("settings.event_subscriptions.request_url"), StringComparison.Ordinal);
        Assert.EndsWith("/slack/interactions", (string?)_manifest.SelectToken("settings.interactivity.request_url"), StringComparison.Ordinal);
        Assert.EndsWith("/slack/commands", (string?)_manifest.SelectToken("features.slash_commands[0].url"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_within_Slacks_limits()
    {
        AtMost(35, "display_information.name");
        AtMost(140, "display_information.description");
        AtMost(4_000, "display_information.long_description");
        Assert.True(((string)_manifest.SelectToken("display_information.long_description")!).Length >= 175);
        AtMost(80, "features.bot_user.display_name");
        AtMost(24, "features.shortcuts[*].name");
        AtMost(150, "features.shortcuts[*].description");
        AtMost(32, "features.slash_commands[*].command");
    }

    private void AtMost(int most, string path) => Assert.All(_manifest.SelectTokens(path), t => Assert.InRange(((string)t!).Length, 1, most));
}
