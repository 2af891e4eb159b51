namespace CoachBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>The adapter behind an ASP.NET Core endpoint.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Configured by environment variables.</summary>
    public CloudAdapter()
        : this(new ConfigurationBuilder().AddEnvironmentVariables().Build())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.Headers.Allow = HttpMethods.Post;
            Refuse(httpResponse, StatusCodes.Status405MethodNotAllowed, "the method is not POST");
            return;
        }

        var (activity, status, reason) = await IncomingActivity.ReadAsync(httpRequest, cancellationToken);
        if (activity is null)
        {
            Refuse(httpResponse, status, reason);
            return;
        }

        AuthenticateRequestResult caller;
        try
        {
            var header = httpRequest.Headers.Authorization.ToString();
            caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, header, cancellationToken);
        }
        catch (UnauthorizedAccessException e)
        {
            Refuse(httpResponse, (e as RequestRefusedException)?.StatusCode ?? StatusCodes.Status401Unauthorized, e.Message);
            return;
        }

        var response = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken);
        await HttpResult.WriteAsync(httpResponse, response, cancellationToken);
    }

    private void Refuse(HttpResponse httpResponse, int status, string reason)
    {
        Log.Refused(Logger, status, reason);
        httpResponse.StatusCode = status;
    }
}
