using CoachBot.Analysis;
using CoachBot.Channels.Slack;
using CoachBot.Channels.Teams;
using CoachBot.Channels.Web;
using CoachBot.Coaching;
using CoachBot.CommandLine;
using CoachBot.Commitments;
using CoachBot.Conversations;
using CoachBot.Delivery;
using CoachBot.Escalations;
using CoachBot.Hosting;
using CoachBot.Organisation;
using CoachBot.Shifts;
using CoachBot.Storage;

args = FromSource.Take(args);
if (CoachCommand.Handles(args))
{
    return await CoachCommand.RunAsync(args);
}

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddHosting();
    builder.Services.AddStorage();
    builder.Services.AddDelivery();
    builder.Services.AddCommitments();
    builder.Services.AddCoaching();
    builder.Services.AddOrganisation();
    builder.Services.AddEscalations();
    builder.Services.AddShifts();
    builder.Services.AddAnalysis();
    builder.Services.AddConversations();
    builder.Services.AddSlackChannel();
    builder.Services.AddTeamsChannel();
    builder.Services.AddWebChannel();

    var app = builder.Build();
    app.MapHealth();
    app.MapSlackChannel();
    app.MapTeamsChannel();
    app.MapWebChannel();
    app.CheckBeforeStart();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is not HostAbortedException)
{
    await Console.Error.WriteLineAsync(StartupFailure.Explain(e));
    return 1;
}
