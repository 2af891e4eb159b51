using CoachBot.Storage;

namespace CoachBot.Delivery;

/// <summary>Where channels keep secrets that are good for a while and are exchanged then: sealed, the same for all processes, exchanged by one of them.</summary>
internal sealed class ChangingSecrets(ChangingSecretTable table, TimeProvider time)
{
    /// <summary>Longer than an exchange takes. Who is not done by then has come to an end.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>The secret as it is now; <see langword="null"/> when it was never exchanged.</summary>
    public Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) => table.ReadAsync(name, cancellationToken);

    /// <summary>Whether this process may exchange it now; then it has to let go afterwards.</summary>
    public Task<bool> TakeAsync(string name, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return table.TakeAsync(name, new WorkHold(_owner, now, now + Lease), cancellationToken);
    }

    /// <summary>Writes down what it is now, and lets go.</summary>
    public Task SaveAsync(string name, byte[] sealedSecret) => table.ReleaseAsync(name, _owner, sealedSecret);

    /// <summary>Lets go of what could not be exchanged.</summary>
    public Task LeaveAsync(string name) => table.ReleaseAsync(name, _owner, null);
}
