using CoachBot.CommandLine;

return await CoachCommand.RunAsync(args);
