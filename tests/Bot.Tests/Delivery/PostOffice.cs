using CoachBot.Delivery;
using CoachBot.Storage;
using CoachBot.Tests.Storage;
using CoachBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Delivery;

/// <summary>An outbox with one or more processes that empty it, one step at a time.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly TestStore _store;

    private PostOffice(TestStore store)
    {
        _store = store;
        Outbox = new Outbox(Time);
        Table = new OutboxTable(store.Database);
        var people = new PersonKeys();
        people.Use(new byte[32]);
        Addresses = new AddressBook(new ConversationTable(store.Database), new AgentTable(store.Database), people, Time, NullLogger<AddressBook>.Instance);
        Sender = NewSender();
    }

    public ManualTime Time { get; } = new();

    public FakeChannel Channel { get; } = new();

    public Outbox Outbox { get; }

    public OutboxTable Table { get; }

    public AddressBook Addresses { get; }

    public OutboxSender Sender { get; }

    public Database Database => _store.Database;

    public static async Task<PostOffice> OpenAsync(string kind)
    {
        var office = new PostOffice(await TestStore.CreateAsync(kind));
        var conversations = new ConversationTable(office.Database);
        foreach (var conversation in new[] { "test/a", "test/b" })
        {
            await conversations.SaveAsync(conversation, "test", null, $$"""{"conversation":"{{conversation}}"}""", office.Time.GetUtcNow(), CancellationToken.None);
        }

        return office;
    }

    /// <summary>A sender as another process would have it.</summary>
    public OutboxSender NewSender() => new(Table, new OutgoingChannels([Channel]), Addresses, Options.Create(new DeliveryOptions()), Time, NullLogger<OutboxSender>.Instance);

    public Task<bool> AddAsync(string key, string conversation = "test/a", string? target = null) =>
        Database.WriteAsync(t => Outbox.AddAsync(t, key, conversation, $"payload of {key}", target), CancellationToken.None);

    public async Task SendAllAsync()
    {
        while (await Sender.SendNextAsync(CancellationToken.None))
        {
        }
    }

    public IEnumerable<string> Tried => Channel.Tried.Select(m => m.IsRepeat ? $"{m.Key} again" : m.Key);

    public async ValueTask DisposeAsync()
    {
        Outbox.Dispose();
        await _store.DisposeAsync();
    }
}
