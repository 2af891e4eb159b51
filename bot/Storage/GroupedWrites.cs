using System.Collections.Concurrent;

namespace CoachBot.Storage;

/// <summary>
/// Writes of many callers in one transaction: whoever comes while one is being written goes into the next. A disk that takes a hundred
/// transactions a second takes thousands of such writes.
/// </summary>
internal sealed class GroupedWrites(Database database)
{
    private const int MostInGroup = 200;
    private const int MostWaiting = 10_000;

    private readonly ConcurrentQueue<Entry> _waiting = new();
    private int _isWriting;

    /// <summary>Whether so much waits that no more should be brought.</summary>
    public bool IsFull => _waiting.Count >= MostWaiting;

    /// <summary>The result once it is safely written. A write may only fail with the database.</summary>
    /// <param name="row">What the write is about: all processes write in this order, so that no two wait for each other.</param>
    /// <param name="write">The write.</param>
    public Task<bool> WriteAsync(string row, Func<Transaction, Task<bool>> write)
    {
        var entry = new Entry(row, write);
        _waiting.Enqueue(entry);
        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
        {
            _ = Task.Run(WriteAllAsync);
        }

        return entry.Done.Task;
    }

    private async Task WriteAllAsync()
    {
        do
        {
            while (!_waiting.IsEmpty)
            {
                await WriteGroupAsync();
            }

            Volatile.Write(ref _isWriting, 0);
        }
        while (!_waiting.IsEmpty && Interlocked.Exchange(ref _isWriting, 1) == 0);
    }

    private async Task WriteGroupAsync()
    {
        var group = new List<Entry>();
        while (group.Count < MostInGroup && _waiting.TryDequeue(out var entry))
        {
            group.Add(entry);
        }

        group.Sort(static (a, b) => string.CompareOrdinal(a.Row, b.Row));
        try
        {
            await database.WriteAsync(t => RunAsync(t, group), CancellationToken.None);
            group.ForEach(e => e.Done.TrySetResult(e.Result));
        }
        // Each caller gets what its group met; the next group is another try.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            group.ForEach(entry => entry.Done.TrySetException(e));
        }
    }

    private static async Task RunAsync(Transaction transaction, List<Entry> group)
    {
        foreach (var entry in group)
        {
            entry.Result = await entry.Write(transaction);
        }
    }

    private sealed class Entry(string row, Func<Transaction, Task<bool>> write)
    {
        public string Row => row;

        public Func<Transaction, Task<bool>> Write => write;

        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Result { get; set; }
    }
}
