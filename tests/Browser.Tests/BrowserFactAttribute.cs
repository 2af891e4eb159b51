namespace CoachBot.Browser.Tests;

/// <summary>A test that needs a browser; without one it shows as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = $"No Chromium here: the page was NOT tested in a browser. Install chromium, or name its path in {Chromium.Variable}.";
        }
    }
}
