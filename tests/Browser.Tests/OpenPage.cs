using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CoachBot.Browser.Tests;

/// <summary>One page in a window of its own, and everything its console said.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Complaints.Enqueue($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Request += (_, request) => Requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    public ConcurrentQueue<string> Complaints { get; } = new();

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Types a draft and sends it with the keyboard.</summary>
    public async Task CoachAsync(string draft)
    {
        await Page.GetByLabel("Your draft").FillAsync(draft);
        await Page.Keyboard.PressAsync("Control+Enter");
        await Page.Locator(".review").WaitForAsync();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
