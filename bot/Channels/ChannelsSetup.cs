using CoachBot.Channels.Teams.Dialogs;
using CoachBot.Coaching.Phrases;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoachBot.Channels;

/// <summary>What all channels of the bot share: one bot, whichever way people come to it.</summary>
internal static class ChannelsSetup
{
    /// <summary>May be called by each channel.</summary>
    public static void AddChannels(this IServiceCollection services)
    {
        services.TryAddSingleton<ReplyRenderers>();
        services.TryAddSingleton<KnownAddresses>();
        services.TryAddSingleton<Welcomes>();
        services.TryAddSingleton<PressedButtons>();
        services.TryAddSingleton<PrivateAnswers>();
        services.TryAddSingleton<MessageExtension>();
        services.TryAddSingleton<PhraseSearch>();
        services.TryAddSingleton<BetterWordsSearch>();
        services.TryAddSingleton<IBot, CoachActivityHandler>();
    }
}
