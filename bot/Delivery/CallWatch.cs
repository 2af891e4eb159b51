namespace CoachBot.Delivery;

/// <summary>Notes on the current <see cref="CallRecord"/> how far a call to a channel came.</summary>
internal sealed class CallWatch(TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (CallRecord.Current is not { } record)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        (record.HasBegun, record.Status) = (true, null);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            record.Status = response.StatusCode;
            record.Wait = response.Headers.RetryAfter switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } => date - time.GetUtcNow(),
                _ => null,
            };
            return response;
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            // There was no connection, so nothing went over it.
            record.HasBegun = false;
            throw;
        }
    }
}
