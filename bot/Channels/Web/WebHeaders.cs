namespace CoachBot.Channels.Web;

/// <summary>What every answer of the page says about itself: nothing foreign is loaded, nothing of it is framed or guessed.</summary>
internal static class WebHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Set(HttpResponse response, bool isStored)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers.CacheControl = isStored ? "no-cache" : "no-store";
    }
}
