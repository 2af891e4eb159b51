namespace CoachBot.Browser.Tests;

/// <summary>The browser of this machine; nothing is downloaded.</summary>
internal static class Chromium
{
    public const string Variable = "COACHBOT_TEST_CHROMIUM";

    public static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Usual.FirstOrDefault(File.Exists);
}
