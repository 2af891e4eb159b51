using Microsoft.Playwright;

namespace CoachBot.Browser.Tests;

public sealed class TryItPageTests(PageFixture fixture) : IClassFixture<PageFixture>
{
    private const string Draft = "Please calm down. Your parcel is at the depot due to the fact that the address was incomplete. I'll email you by 3 pm today.";

    [BrowserFact]
    public async Task A_draft_comes_back_with_its_words_marked_and_a_revised_draft_to_copy()
    {
        await using var open = await fixture.OpenAsync();

        await open.CoachAsync(Draft);

        Assert.StartsWith("calm down", await open.Page.Locator(".flag").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(await open.Page.Locator(".rewrite .words").TextContentAsync() ?? "");
        Assert.True(await open.Page.Locator(".copy").IsVisibleAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_conversation_comes_back_with_its_trend_drawn_and_the_last_turn_coached()
    {
        await using var open = await fixture.OpenAsync();

        await open.CoachAsync("Customer: My kettle arrived broken and nobody answers!\nAgent: Calm down.\nCustomer: <b>Unbelievable</b>. I want my money back today.");

        Assert.Equal("H2", await open.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        Assert.Equal(2, await open.Page.Locator(".trend circle").CountAsync());
        Assert.NotEmpty(await open.Page.Locator(".trend figcaption").TextContentAsync() ?? "");
        Assert.Contains("Your last turn", await open.Page.Locator(".verdict").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("#result b").CountAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_verdict_has_the_focus_so_that_it_is_read_out()
    {
        await using var open = await fixture.OpenAsync();

        await open.CoachAsync(Draft);

        Assert.Equal("H2", await open.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        Assert.Equal("polite", await open.Page.Locator("#result").GetAttributeAsync("aria-live"));
    }

    [BrowserFact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var open = await fixture.OpenAsync();
        var keys = open.Page.Keyboard;

        await keys.TypeAsync(Draft);
        await keys.PressAsync("Tab");
        await keys.TypeAsync("Where is my refund?");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await open.Page.Locator(".review").WaitForAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");

        Assert.StartsWith("finding-", await open.Page.EvaluateAsync<string>("document.activeElement.id"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Marked_words_lead_to_a_finding_that_is_folded_away()
    {
        await using var open = await fixture.OpenAsync();
        await open.CoachAsync(
            "Calm down. You should have told us sooner. As per our policy we can't refund you. That's not my department. "
            + "Please be advised that your parcel is late due to the fact that it rained.");
        var id = await open.Page.EvaluateAsync<string>("[...document.querySelectorAll('.more li')].map(f => f.id).find(id => document.querySelector(`.flag[href='#${id}']`))");
        var folded = open.Page.Locator($"#{id}");
        Assert.False(await folded.IsVisibleAsync());

        await open.Page.Locator($".flag[href='#{id}']").ClickAsync();

        Assert.True(await folded.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_phone_needs_no_sideways_scrolling()
    {
        await using var open = await fixture.OpenAsync(new() { ViewportSize = new() { Width = 375, Height = 720 } });

        await open.CoachAsync(Draft + " " + new string('x', 300));

        Assert.Equal(375, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task Day_and_night_have_their_own_colours_and_enough_contrast()
    {
        var papers = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var open = await fixture.OpenAsync(new() { ColorScheme = scheme });
            await open.CoachAsync(Draft);
            papers.Add(await open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            foreach (var part in new[] { ".verdict h2", ".why", ".number", ".rewrite .words", "label", "#send", ".copy" })
            {
                Assert.True(await Contrast(open.Page, part) >= 4.5, $"{part} is hard to read ({scheme}).");
            }
        }

        Assert.NotEqual(papers[0], papers[1]);
    }

    [BrowserFact]
    public async Task Markup_in_a_draft_is_text()
    {
        const string Attack = "You need to calm down now, because we look after your parcel. <img src=x onerror=alert(1)> <script>alert(2)</script> Thank you for waiting, Sam.";
        await using var open = await fixture.OpenAsync();
        open.Page.Dialog += (_, _) => open.Complaints.Enqueue("a dialog opened");

        await open.CoachAsync(Attack);

        Assert.Contains("<img src=x onerror=alert(1)>", await open.Page.Locator("p.draft").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("#result img, #result script, #result a:not(.flag)").CountAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Nothing_is_loaded_from_elsewhere()
    {
        await using var open = await fixture.OpenAsync();

        await open.CoachAsync(Draft);

        Assert.All(open.Requests, r => Assert.StartsWith("http://127.0.0.1:", r.Replace("localhost", "127.0.0.1", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Without_scripts_the_form_works_as_a_form()
    {
        await using var open = await fixture.OpenAsync(new() { JavaScriptEnabled = false });

        await open.Page.GetByLabel("Your draft").FillAsync(Draft);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Coach this draft" }).ClickAsync();

        Assert.True(await open.Page.Locator(".verdict").IsVisibleAsync());
        Assert.Equal(Draft, await open.Page.GetByLabel("Your draft").InputValueAsync());
        Assert.False(await open.Page.Locator(".keys").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task An_empty_draft_is_told_kindly()
    {
        await using var open = await fixture.OpenAsync();

        await open.Page.Keyboard.PressAsync("Control+Enter");
        await open.Page.Locator(".problem").WaitForAsync();

        Assert.Contains("no draft yet", await open.Page.Locator(".problem").TextContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>The contrast of an element's words with the nearest painted background, as WCAG counts it.</summary>
    private static Task<double> Contrast(IPage page, string selector) => page.EvaluateAsync<double>(
        """
        selector => {
          const element = document.querySelector(selector);
          const parse = text => {
            const canvas = document.createElement("canvas").getContext("2d");
            canvas.fillStyle = text;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data];
          };
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          let painted = element;
          while (parse(getComputedStyle(painted).backgroundColor)[3] < 255) painted = painted.parentElement;
          const a = light(parse(getComputedStyle(element).color)), b = light(parse(getComputedStyle(painted).backgroundColor));
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }
        """,
        selector);
}
