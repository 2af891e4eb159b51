using System.Text;
using CoachBot.Conversations;

namespace CoachBot.Channels.Web;

/// <summary>The page: a form, and below or beside it the review.</summary>
internal static class TryItPage
{
    private static readonly string[] Parts = Encoding.UTF8.GetString(WebAsset.Read("try.html")).Split("{{", StringSplitOptions.None);

    private const string Kept = "Nothing you paste here is stored, and no one else sees it.";
    private const string Shared = "Nothing you paste here is stored. Personal details are taken out before a service outside reads along.";

    /// <summary>The page with what was typed and <paramref name="result"/>, which is HTML already.</summary>
    /// <param name="request">What was typed.</param>
    /// <param name="result">The review.</param>
    /// <param name="hasServices">Whether services outside read along.</param>
    public static string Render(DraftRequest? request, string result, bool hasServices)
    {
        var page = new StringBuilder(Parts[0], 16 * 1024);
        foreach (var part in Parts.Skip(1))
        {
            var end = part.IndexOf("}}", StringComparison.Ordinal);
            var slot = part[..end] switch
            {
                "draft" => Html.Encode(request?.Draft ?? ""),
                "customer" => Html.Encode(request?.Customer ?? ""),
                "channels" => Channels(request?.Channel),
                "result" => result,
                "privacy" => hasServices ? Shared : Kept,
                var unknown => throw new InvalidOperationException($"The page has no value for {unknown}."),
            };
            page.Append(slot).Append(part.AsSpan(end + 2));
        }

        return page.ToString();
    }

    private static string Channels(string? chosen)
    {
        var options = new StringBuilder();
        foreach (var (name, channel) in DraftChannels.All)
        {
            var selected = string.Equals(name, chosen, StringComparison.OrdinalIgnoreCase) ? " selected" : "";
            options.Append($"<option value=\"{name}\"{selected}>{Shown(channel)}</option>");
        }

        return options.ToString();
    }

    private static string Shown(CoachBot.Coaching.Drafts.Channel channel) => channel switch
    {
        CoachBot.Coaching.Drafts.Channel.Email => "E-mail",
        CoachBot.Coaching.Drafts.Channel.Sms => "Text message (SMS)",
        CoachBot.Coaching.Drafts.Channel.Social => "Social post",
        CoachBot.Coaching.Drafts.Channel.Review => "Public review",
        CoachBot.Coaching.Drafts.Channel.Phone => "Telephone",
        _ => "Chat",
    };
}
