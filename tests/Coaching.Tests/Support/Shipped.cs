using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules.Loading;

namespace CoachBot.Coaching.Tests.Support;

/// <summary>The playbook that ships, loaded once for all tests.</summary>
internal static class Shipped
{
    private static readonly Lazy<Coach> Loaded = new(() => new Coach(PlaybookLoader.Load(PlaybookLoader.ShippedFolder)));

    public static Coach Coach => Loaded.Value;

    public static CoachBot.Coaching.Rules.Playbook Playbook => Coach.Playbook;

    public static DraftReview Review(string text, string? customer = null, Channel channel = Channel.Chat) =>
        Coach.ReviewDraft(new Draft(text) { Customer = customer, Channel = channel });
}
