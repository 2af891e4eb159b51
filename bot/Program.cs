using CoachBot.Channels.Slack;
using CoachBot.Channels.Teams;
using CoachBot.Channels.Web;
using CoachBot.CommandLine;
using CoachBot.Hosting;

args = FromSource.Take(args);
if (CoachCommand.Handles(args))
{
    return await CoachCommand.RunAsync(args);
}

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddHosting();
    builder.Services.AddCoachBot();

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
