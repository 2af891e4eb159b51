using System.CommandLine;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Rules.Loading;
using CoachBot.Conversations;

namespace CoachBot.CommandLine;

/// <summary>The command line: <c>review</c>, <c>playbook</c>, <c>outbox</c> and <c>backup</c>.</summary>
internal static class CoachCommand
{
    public const int Success = 0;
    public const int SomeItemsFailed = 1;
    public const int CannotRun = 2;

    private static readonly Option<string[]> PlaybookFolders = new("--playbook")
    {
        Description = "A team's playbook folder, laid over the shipped one. May be given several times.",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Whether the first argument names a command of the command line; everything else starts the web host.</summary>
    public static bool Handles(IReadOnlyList<string> args) => args.Count > 0 && args[0] is "review" or "playbook" or "outbox" or "backup" or "--help" or "-h" or "-?";

    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Coaches customer-service replies before they are sent. Without a command it starts the bot and the try-it page.")
        {
            Review(),
            PlaybookCommand(),
            OutboxCommand.Create(),
            BackupCommand.Create(),
        };
        return root.Parse(args).InvokeAsync(cancellationToken: cancellationToken);
    }

    private static Command Review()
    {
        var inputs = new Argument<string[]>("input") { Description = "Files (plain text or JSON Lines), texts, or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var kind = new Option<ItemKind>("--kind") { Description = "What the input is.", DefaultValueFactory = _ => ItemKind.Auto };
        var format = new Option<OutputFormat?>("--format") { Description = "Output; default: json for JSON Lines, text for anything else." };
        var customer = new Option<string?>("--customer") { Description = "The customer's message, for an input that is one text." };
        var channel = new Option<string?>("--channel") { Description = $"Where the reply will be read: {DraftChannels.Names} (default: chat)." };
        var command = new Command("review", "Reviews drafts and pasted conversations.") { inputs, kind, format, customer, channel, PlaybookFolders };
        command.SetAction((parsed, cancellationToken) => WithPlaybook(parsed.GetValue(PlaybookFolders)!, playbook => new ReviewRun(new Coaching.Coach(playbook))
        {
            Inputs = parsed.GetValue(inputs) is { Length: > 0 } given ? given : ["-"],
            Kind = parsed.GetValue(kind),
            Format = parsed.GetValue(format),
            Customer = parsed.GetValue(customer),
            Channel = parsed.GetValue(channel),
        }.RunAsync(cancellationToken)));
        return command;
    }

    private static Command PlaybookCommand()
    {
        var test = new Command("test", "Runs the examples of every rule.") { PlaybookFolders };
        test.SetAction(parsed => WithPlaybook(parsed.GetValue(PlaybookFolders)!, playbook => Task.FromResult(Test(playbook))));
        var list = new Command("list", "Lists the rules in force.") { PlaybookFolders };
        list.SetAction(parsed => WithPlaybook(parsed.GetValue(PlaybookFolders)!, playbook => Task.FromResult(List(playbook))));
        return new Command("playbook", "Works on the playbook.") { test, list, Replay() };
    }

    private static Command Replay()
    {
        var file = new Argument<FileInfo>("file") { Description = "Past drafts, as JSON Lines." };
        var before = new Option<string[]>("--before")
        {
            Description = "The folders in force until now; none for the shipped playbook alone. May be given several times.",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("replay", "Shows what a change of the playbook does to past drafts.") { file, before, PlaybookFolders };
        command.SetAction((parsed, cancellationToken) => WithPlaybook(parsed.GetValue(before)!, old => WithPlaybook(parsed.GetValue(PlaybookFolders)!, async now =>
        {
            if (parsed.GetValue(file) is not { Exists: true } drafts)
            {
                await Console.Error.WriteLineAsync($"There is no file '{parsed.GetValue(file)}'; give the path of a file of past drafts, one JSON object a line.");
                return CannotRun;
            }

            await using var input = drafts.OpenRead();
            var replay = new PlaybookReplay(new Coaching.Coach(old), new Coaching.Coach(now), Console.Out);
            return await replay.RunAsync(input, Console.Error, cancellationToken) ? Success : SomeItemsFailed;
        })));
        return command;
    }

    private static async Task<int> WithPlaybook(string[] folders, Func<Playbook, Task<int>> run)
    {
        Playbook playbook;
        try
        {
            playbook = PlaybookLoader.Load([PlaybookLoader.ShippedFolder, .. folders]);
        }
        catch (PlaybookException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return CannotRun;
        }

        return await run(playbook);
    }

    private static int Test(Playbook playbook)
    {
        var (ran, failed) = ExampleRunner.Run(playbook);
        foreach (var problem in failed)
        {
            Console.WriteLine(problem);
        }

        Console.WriteLine($"{ran - failed.Count} of {ran} examples hold for {playbook.RuleCount} rules.");
        return failed.Count == 0 ? Success : SomeItemsFailed;
    }

    private static int List(Playbook playbook)
    {
        foreach (var rule in playbook.Summaries.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            Console.WriteLine($"{rule.Id,-34} {rule.Severity,-7} {rule.Kind,-13} {rule.Lesson,-28} {rule.Message}");
        }

        Console.WriteLine($"{playbook.RuleCount} rules.");
        return Success;
    }
}
