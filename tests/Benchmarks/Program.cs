using CoachBot.Benchmarks;

if (args is ["fake", ..])
{
    return await FakeCommand.RunAsync(args[1..]);
}

if (args is [CrashWorker.Name, ..])
{
    await CrashWorker.RunAsync(args[1..]);
    return 0;
}

if (args is [ShiftsCluster.Name, ..])
{
    await ShiftsCluster.WorkAsync(args[1..]);
    return 0;
}

var chosen = args.Length == 0 ? ["engine", "conversation", "turn", "review"] : args;
foreach (var name in chosen)
{
    switch (name)
    {
        case "engine":
            EngineBenchmark.Run();
            break;
        case "phases":
            PhaseBenchmark.Run();
            break;
        case "cold":
            ColdBenchmark.Run();
            break;
        case "signals":
            SignalsBenchmark.Run();
            break;
        case "conversation":
            ConversationBenchmark.Run();
            break;
        case "turn":
            await TurnBenchmark.RunAsync();
            break;
        case "slack":
            await SlackBenchmark.RunAsync();
            break;
        case "chaos":
            if (!await ChaosBenchmark.RunAsync())
            {
                return 1;
            }

            break;
        case "review":
            ReviewBenchmark.Run(million: false);
            break;
        case "review-million":
            ReviewBenchmark.Run(million: true);
            break;
        case "crash":
            await CrashBenchmark.RunAsync();
            break;
        case "summary":
            if (!await SummaryBenchmark.RunAsync())
            {
                return 1;
            }

            break;
        case "store":
            if (!await StoreBenchmark.RunAsync())
            {
                return 1;
            }

            break;
        case "storm":
            if (!await StormBenchmark.RunAsync())
            {
                return 1;
            }

            break;
        case "shifts":
            if (!await ShiftsBenchmark.RunAsync())
            {
                return 1;
            }

            break;
        default:
            Console.Error.WriteLine($"There is no benchmark '{name}'; choose from: engine, phases, cold, signals, conversation, turn, slack, chaos, review, review-million, crash, storm, shifts, store, summary; or fake, to start the fake services.");
            return 1;
    }
}

return 0;
