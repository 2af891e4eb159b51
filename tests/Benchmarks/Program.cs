using CoachBot.Benchmarks;

var chosen = args.Length == 0 ? ["engine"] : args;
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
        default:
            Console.Error.WriteLine($"There is no benchmark '{name}'; choose from: engine, phases.");
            return 1;
    }
}

return 0;
