using Azure.Core;
using Azure.Identity;

namespace CoachBot.Analysis;

/// <summary>
/// Lets the search for a token go on when the turn that began it is over. The first sign-in may take longer than any turn's budget;
/// cut off with each of them, it would never end.
/// </summary>
internal sealed class PatientCredential(TokenCredential inner) : TokenCredential
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private Task<AccessToken>? _underWay;

    public static PatientCredential Of(AzureLanguageOptions options)
    {
        var settings = new DefaultAzureCredentialOptions { ExcludeInteractiveBrowserCredential = true };
        if (options.ManagedIdentityClientId is { Length: > 0 } id)
        {
            settings.ManagedIdentityClientId = id;
        }

        return new PatientCredential(new DefaultAzureCredential(settings));
    }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The coach never blocks a thread for a token.");

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Task<AccessToken> task;
        lock (_lock)
        {
            if (_underWay is null or { IsCompleted: true })
            {
                _underWay = Task.Run(() => Fetch(requestContext), CancellationToken.None);
            }

            task = _underWay;
        }

        return await task.WaitAsync(cancellationToken);
    }

    private async Task<AccessToken> Fetch(TokenRequestContext context)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await inner.GetTokenAsync(context, patience.Token);
    }
}
