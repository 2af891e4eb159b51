using CoachBot.Analysis;
using CoachBot.Channels.Slack;
using CoachBot.Channels.Teams;
using CoachBot.Channels.Web;
using CoachBot.Coaching;
using CoachBot.Commitments;
using CoachBot.Conversations;
using CoachBot.Delivery;
using CoachBot.Escalations;
using CoachBot.Organisation;
using CoachBot.Shifts;
using CoachBot.Storage;

namespace CoachBot.Hosting;

/// <summary>The whole bot.</summary>
internal static class CoachBotSetup
{
    /// <summary>Adds every room. What is asked first stands first: flows of the organisation before those of drafts, the renderer of one channel before that of all others.</summary>
    public static void AddCoachBot(this IServiceCollection services)
    {
        services.AddStorage();
        services.AddDelivery();
        services.AddCommitments();
        services.AddCoaching();
        services.AddOrganisation();
        services.AddEscalations();
        services.AddShifts();
        services.AddAnalysis();
        services.AddConversations();
        services.AddSlackChannel();
        services.AddTeamsChannel();
        services.AddWebChannel();
    }
}
