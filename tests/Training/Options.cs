namespace CoachBot.Training;

/// <summary>The command line: what to do and where the data lie.</summary>
internal sealed record Options(string Command, string Data, string Models, string? WordList, string? Output)
{
    public const string DataVariable = "COACHBOT_DATA";

    public static Options? Parse(string[] args)
    {
        var command = args.FirstOrDefault(a => a is "train" or "evaluate" or "check") ?? "train";
        var data = ValueOf(args, "--data") ?? Environment.GetEnvironmentVariable(DataVariable);
        var models = ValueOf(args, "--models") ?? Path.Combine("coaching", "Signals", "Models");
        return Directory.Exists(data) ? new Options(command, data, models, ValueOf(args, "--word-list"), ValueOf(args, "--output")) : null;
    }

    public static int Explain()
    {
        Console.Error.WriteLine($"Where are the data? Give --data FOLDER or set {DataVariable}. See tests/Training/README.md for what the folder holds.");
        return 2;
    }

    public int Run() => Command switch
    {
        "evaluate" => EvaluateCommand.Run(this),
        "check" => CheckCommand.Run(Data, Models),
        _ => TrainCommand.Run(Data, Models),
    };

    private static string? ValueOf(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
