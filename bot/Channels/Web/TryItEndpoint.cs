using System.Security.Cryptography;
using CoachBot.Analysis;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Http.Features;

namespace CoachBot.Channels.Web;

/// <summary>Answers the form: a fragment for the page's script, the whole page for a browser without scripts.</summary>
internal sealed partial class TryItEndpoint(ReviewDraftFlow flow, ExternalAnalysis analysis, ILogger<TryItEndpoint> logger)
{
    private const int MostBytes = 256 * 1024;
    private const string Fragment = "X-Fragment";

    public Task Show(HttpContext context) => Send(context, StatusCodes.Status200OK, TryItPage.Render(null, HtmlReplyRenderer.Empty, analysis.IsOn));

    public async Task Review(HttpContext context)
    {
        var (request, status, problem) = await Read(context);
        var result = problem is null ? "" : HtmlReplyRenderer.Problem(problem);
        if (problem is null)
        {
            (status, result) = await Review(request!, context.RequestAborted);
        }

        var isFragment = context.Request.Headers.ContainsKey(Fragment);
        await Send(context, status, isFragment ? result : TryItPage.Render(request, result, analysis.IsOn));
    }

    private async ValueTask<(int Status, string Html)> Review(DraftRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (StatusCodes.Status200OK, HtmlReplyRenderer.Render(await flow.ReviewAsync(request, sender: null, cancellationToken)));
        }
        catch (Exception e)
        {
            var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
            ReviewFailed(e, reference);
            return (StatusCodes.Status500InternalServerError, HtmlReplyRenderer.Problem($"Something went wrong on our side. Your draft is still here; please try again. If it happens again, tell your administrator the reference {reference}."));
        }
    }

    private static async Task<(DraftRequest? Request, int Status, string? Problem)> Read(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength > MostBytes)
        {
            return TooLong(null);
        }

        if (!request.HasFormContentType)
        {
            return Bad(null, "This address takes the form of the try-it page. Open the page and paste your draft there.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        try
        {
            return Check(await request.ReadFormAsync(context.RequestAborted));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLong(null);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException or IOException)
        {
            return Bad(null, "The form could not be read. Please try once more.");
        }
    }

    private static (DraftRequest? Request, int Status, string? Problem) Check(IFormCollection form)
    {
        var request = new DraftRequest(form["draft"].ToString(), form["customer"].ToString() is { } c && !string.IsNullOrWhiteSpace(c) ? c : null, form["channel"].ToString());
        if (request.Draft.Length > ReviewDraftFlow.MostCharacters || request.Customer?.Length > ReviewDraftFlow.MostCharacters)
        {
            return TooLong(request);
        }

        if (string.IsNullOrWhiteSpace(request.Draft))
        {
            return Bad(request, "There is no draft yet. Paste the reply you are about to send, then press the button.");
        }

        return DraftChannels.TryFind(request.Channel, out _)
            ? (request, StatusCodes.Status200OK, null)
            : Bad(request, $"That channel is not known. Choose one of these: {DraftChannels.Names}.");
    }

    private static (DraftRequest? Request, int Status, string? Problem) Bad(DraftRequest? request, string problem) =>
        (request, StatusCodes.Status400BadRequest, problem);

    private static (DraftRequest? Request, int Status, string? Problem) TooLong(DraftRequest? request) =>
        (request, StatusCodes.Status413PayloadTooLarge, "That is more than the coach reads at once (20,000 characters). Paste the part you would like to check.");

    private static Task Send(HttpContext context, int status, string html)
    {
        WebHeaders.Set(context.Response, isStored: false);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, context.RequestAborted);
    }

    [LoggerMessage(EventId = 390, Level = LogLevel.Error, Message = "A review on the try-it page failed, reference {Reference}.")]
    private partial void ReviewFailed(Exception exception, string reference);
}
