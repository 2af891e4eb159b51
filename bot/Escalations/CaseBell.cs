namespace CoachBot.Escalations;

/// <summary>Rings when this process has opened a case, so that nobody waits for the next look at what is due.</summary>
internal sealed class CaseBell : IDisposable
{
    private readonly SemaphoreSlim _news = new(0, 1);

    public void Ring()
    {
        lock (_news)
        {
            if (_news.CurrentCount == 0)
            {
                _news.Release();
            }
        }
    }

    /// <summary>Waits until it rings, or for <paramref name="most"/>.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => _news.WaitAsync(most, cancellationToken);

    public void Dispose() => _news.Dispose();
}
