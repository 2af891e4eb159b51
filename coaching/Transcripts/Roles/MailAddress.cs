namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>What an e-mail address tells about its owner.</summary>
internal static class MailAddress
{
    private static readonly string[] Desks = ["support", "help", "service", "care", "info", "billing", "noreply", "no-reply", "sales", "contact", "team", "hello", "orders", "office", "claims", "returns", "accounts", "customer", "kundenservice", "desk"];

    private static readonly string[] Private = ["gmail.", "googlemail.", "outlook.", "hotmail.", "yahoo.", "icloud.", "aol.", "gmx.", "live.", "proton", "mail.", "btinternet.", "comcast.", "web.de"];

    /// <summary>How much <paramref name="address"/> speaks for somebody who serves.</summary>
    public static double Score(string address)
    {
        var at = address.IndexOf('@');
        if (at <= 0)
        {
            return 0;
        }

        var (user, host) = (address[..at], address[(at + 1)..]);
        if (Array.Exists(Desks, d => user.StartsWith(d, StringComparison.OrdinalIgnoreCase) || user.EndsWith(d, StringComparison.OrdinalIgnoreCase)))
        {
            return 4;
        }

        return Array.Exists(Private, p => host.StartsWith(p, StringComparison.OrdinalIgnoreCase)) ? -2 : 0;
    }
}
