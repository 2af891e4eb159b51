using CoachBot.Hosting;

namespace CoachBot.Channels.Web;

/// <summary>The try-it page: <c>/</c>, what it posts to, and the files it loads.</summary>
internal static class WebSetup
{
    public static void AddWebChannel(this IServiceCollection services)
    {
        services.AddSettings<WebOptions>(WebOptions.Section);
        services.AddSingleton<TryItEndpoint>();
    }

    public static void MapWebChannel(this WebApplication app)
    {
        var setting = app.Configuration.GetSection(WebOptions.Section)[nameof(WebOptions.TryItPage)];
        if (bool.TryParse(setting, out var isOn) ? !isOn : !app.Environment.IsDevelopment())
        {
            return;
        }

        var endpoint = app.Services.GetRequiredService<TryItEndpoint>();
        app.MapGet("/", endpoint.Show);
        app.MapPost("/try", endpoint.Review);
        app.MapGet("/try", () => Results.Redirect("/"));
        foreach (var asset in WebAsset.All)
        {
            app.MapGet(asset.Path, asset.Send);
        }
    }
}
