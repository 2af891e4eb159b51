using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>The clock, the keys of people and the log of everything that is done to cases.</summary>
internal sealed class DeskTools(TimeProvider time, PersonKeys people, ILogger<DeskTools> logger)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public ILogger Logger => logger;

    public string KeyOf(string person) => people.Of(person);
}
