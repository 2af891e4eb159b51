using CoachBot.Benchmarks;

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
        case "review":
            ReviewBenchmark.Run(million: false);
            break;
        case "review-million":
            ReviewBenchmark.Run(million: true);
            break;
        default:
            Console.Error.WriteLine($"There is no benchmark '{name}'; choose from: engine, phases, cold, signals, conversation, turn, slack, review, review-million.");
            return 1;
    }
}

return 0;
