using CoachBot.Conversations;
using CoachBot.Storage;

namespace CoachBot.Shifts;

/// <summary>Summaries at the ends of shifts and on request.</summary>
internal static class ShiftsSetup
{
    public static void AddShifts(this IServiceCollection services)
    {
        services.AddSingleton<ShiftTable>();
        services.AddSingleton<SummaryReader>();
        services.AddSingleton<SummaryMaker>();
        services.AddSingleton<ShiftPost>();
        services.AddSingleton<ShiftTeller>();
        services.AddSingleton<ShiftTriggers>();
        services.AddSingleton<SummaryButtons>();
        services.AddSingleton<IButtonFlow>(p => p.GetRequiredService<SummaryButtons>());
        services.AddSingleton<ICoachFlow, SummaryFlow>();
        services.AddHostedService<ShiftSchedule>();
    }
}
