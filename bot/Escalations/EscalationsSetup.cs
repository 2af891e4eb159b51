using CoachBot.Conversations;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>Calls supervisors to conversations. Needs the organisation and the delivery.</summary>
internal static class EscalationsSetup
{
    public static void AddEscalations(this IServiceCollection services)
    {
        services.AddSingleton<EscalationTable>();
        services.AddSingleton<FeedbackTable>();
        services.AddSingleton<DeskTools>();
        services.AddSingleton<NudgeRouting>();
        services.AddSingleton<NudgePost>();
        services.AddSingleton<CaseBell>();
        services.AddSingleton<EscalationDesk>();
        services.AddSingleton<CaseSteps>();
        services.AddSingleton<BreakNotes>();
        services.AddSingleton<IPersonalMemory>(p => p.GetRequiredService<BreakNotes>());
        services.AddSingleton<CaseAnswers>();
        services.AddSingleton<IButtonFlow>(p => p.GetRequiredService<CaseAnswers>());
        services.AddSingleton<RiskWatch>();
        services.AddSingleton<IRiskWatch>(p => p.GetRequiredService<RiskWatch>());
        services.AddHostedService(p => p.GetRequiredService<RiskWatch>());
        services.AddHostedService<NudgeTicker>();
        services.AddSingleton<ICoachFlow, NudgeFlow>();
        services.AddSingleton<ICoachFlow, HelpMeFlow>();
    }
}
