using System.Runtime.CompilerServices;

namespace CoachBot.BotFramework.Builder.Adapters;

/// <summary>Compares what was expected with what came.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation written down as a test: every call adds a step and returns a new flow; <see cref="StartTestAsync"/> plays it.</summary>
public class TestFlow
{
    private const uint Patience = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Func<Task> _steps;

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _steps = () => Task.CompletedTask;
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _steps = getTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot is null ? throw new ArgumentNullException(nameof(bot)) : bot.OnTurnAsync)
    {
    }

    public Task StartTestAsync() => _steps();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.ProcessActivityAsync(_adapter.MakeActivity(userSays), _callback));
    }

    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(_adapter.Conversation.User!);
        return _adapter.ProcessActivityAsync(update, _callback);
    });

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow AssertReply(string expected, string? description = null, uint timeout = Patience) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = Patience) => AssertReply(
        reply => Require(Text(reply).Contains(expected, StringComparison.Ordinal), description, expected, reply), description ?? expected, timeout);

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = null, uint timeout = Patience) => AssertReply(
        reply =>
        {
            Require(expected.Type == reply.Type, description, expected.Type, reply);
            Require(Text(expected).Trim() == Text(reply).Trim(), description, Text(expected), reply);
        },
        description,
        timeout);

    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string? description = null, uint timeout = Patience)
    {
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(reply => Require(equalityComparer.Equals(expected, reply), description, Text(expected), reply), description, timeout);
    }

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = Patience)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(
            await NextReply(timeout) ?? throw new TimeoutException($"No reply within {timeout} ms for '{description}'.")));
    }

    public TestFlow AssertNoReply([CallerMemberName] string? description = null, uint timeout = Patience) => Then(async () =>
    {
        if (await NextReply(timeout) is { } reply)
        {
            throw new InvalidOperationException($"{description}: expected no reply, got '{Text(reply)}'.");
        }
    });

    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = Patience)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(reply => Require(candidates.Contains(Text(reply)), description, string.Join(" | ", candidates), reply), description, timeout);
    }

    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = Patience) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = Patience) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = Patience) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string? description = null, uint timeout = Patience) =>
        Play(activities, (flow, expected) => flow.AssertReply(expected, description, timeout));

    public TestFlow Test(
        IEnumerable<IActivity> activities, ValidateReply validateReply, [CallerMemberName] string? description = null, uint timeout = Patience) =>
        Play(activities, (flow, expected) => flow.AssertReply(reply => validateReply(expected, reply), description, timeout));

    private static string Text(IActivity activity) => (activity as Activity)?.Text ?? string.Empty;

    private static void Require(bool holds, string? description, string? expected, IActivity reply)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{description}: expected '{expected}', got '{Text(reply)}' ({reply.Type}).");
        }
    }

    /// <summary>A recorded conversation: what the bot said is asserted, everything else is sent.</summary>
    private TestFlow Play(IEnumerable<IActivity> activities, Func<TestFlow, IActivity, TestFlow> expect)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, a) => a.From?.Role == RoleTypes.Bot ? expect(flow, a) : flow.Send(a));
    }

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _steps();
            await step();
        },
        this);

    private async Task<IActivity?> NextReply(uint timeout)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (_adapter.GetNextReply() is { } reply)
            {
                return reply;
            }

            if (TimeProvider.System.GetElapsedTime(start).TotalMilliseconds >= timeout)
            {
                return null;
            }

            await Task.Delay(5);
        }
    }
}
