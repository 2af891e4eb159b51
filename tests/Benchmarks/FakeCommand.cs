using CoachBot.Fakes;

namespace CoachBot.Benchmarks;

/// <summary>The fake of the services outside, to try the bot against by hand: <c>fake [PORT] [MODE]</c>.</summary>
internal static class FakeCommand
{
    private const int DefaultPort = 5005;

    public static async Task<int> RunAsync(string[] args)
    {
        var port = DefaultPort;
        var mode = FakeMode.Normal;
        if ((args.Length > 0 && !int.TryParse(args[0], out port)) || (args.Length > 1 && !Enum.TryParse(args[1], ignoreCase: true, out mode)) || args.Length > 2)
        {
            Console.Error.WriteLine($"fake takes a port and a mode; the modes are {string.Join(", ", Enum.GetNames<FakeMode>())}.");
            return 1;
        }

        await using var service = await FakeService.StartAsync(port);
        (service.Next, service.Latency) = (() => mode, TimeSpan.FromMilliseconds(50));
        Console.WriteLine($"The fake listens on {service.Url} and is {mode}. Enter the name of a mode to change it, nothing to end.");
        while (Console.ReadLine() is { Length: > 0 } line)
        {
            Console.WriteLine(Enum.TryParse(line.Trim(), ignoreCase: true, out mode)
                ? $"Now it is {mode}; {service.Calls} calls so far."
                : $"The modes are {string.Join(", ", Enum.GetNames<FakeMode>())}.");
        }

        return 0;
    }
}
