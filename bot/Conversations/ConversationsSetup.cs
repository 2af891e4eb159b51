using CoachBot.Storage;

namespace CoachBot.Conversations;

/// <summary>Everything a person can ask the coach for, in the order in which it is tried.</summary>
internal static class ConversationsSetup
{
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<SilencedRules>();
        services.AddSingleton<IRemembered>(provider => provider.GetRequiredService<SilencedRules>());
        services.AddSingleton<ReviewLog>();
        services.AddHostedService<ReviewRecorder>();
        services.AddSingleton<NotUsefulFlow>();
        services.AddSingleton<ReviewDraftFlow>();
        services.AddSingleton<CoachFlows>();
        services.AddSingleton<Buttons>();

        services.AddSingleton<ICoachFlow, PrivacyFlow>();
        services.AddSingleton<ICoachFlow, AttachedFileFlow>();
        services.AddSingleton<ICoachFlow, EmptyMessageFlow>();
        services.AddSingleton<ICoachFlow, HelpFlow>();
        services.AddSingleton<ICoachFlow, ExampleFlow>();
        services.AddSingleton<ICoachFlow, MyDataFlow>();
        services.AddSingleton<ICoachFlow, ForgetMeFlow>();
        services.AddSingleton<ICoachFlow, PromisesFlow>();
        services.AddSingleton<ICoachFlow, HearAgainFlow>();
        services.AddSingleton<ICoachFlow, SmallTalkFlow>();
        services.AddSingleton<ICoachFlow>(provider => provider.GetRequiredService<ReviewDraftFlow>());
    }
}
