namespace CoachBot.Resilience;

/// <summary>How the channels' services, their sign-in and their keys are called. They carry messages, so they get more time than services that only refine.</summary>
internal sealed class ChannelCallOptions : CallOptions
{
    public const string Section = "ChannelCalls";

    public ChannelCallOptions()
    {
        (Budget, TryTimeout, Retries, RetryDelay) = (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10), 2, TimeSpan.FromSeconds(1));
        // A channel that answers now and then is still worth asking: nobody else can carry the message.
        (MostAtOnce, FailureRatio, FewestCalls, Window, BreakFor) = (2_000, 0.9, 20, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10));
    }
}
