namespace CoachBot.Channels.Web;

/// <summary>The page to try the coach in a browser.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Whether the page is shown at <c>/</c>. It has no sign-in: whoever can reach the port can use it.</summary>
    /// <value>Not set by default: on in Development, off elsewhere.</value>
    public bool? TryItPage { get; set; }
}
