using CoachBot.Coaching;

namespace CoachBot.CommandLine;

/// <summary>One run of <c>review</c>: each input in turn, in the order given.</summary>
internal sealed class ReviewRun(Coach coach)
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public ItemKind Kind { get; init; }

    public OutputFormat? Format { get; init; }

    public string? Customer { get; init; }

    public string? Channel { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var failed = false;
        await using var output = Console.OpenStandardOutput();
        try
        {
            foreach (var input in Inputs)
            {
                failed |= !await RunAsync(input, output, cancellationToken);
            }
        }
        catch (ItemException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return CoachCommand.CannotRun;
        }
        catch (IOException wrong)
        {
            // A reader that has seen enough closes the pipe; that is its right, not an error of ours.
            if (wrong.Message.Contains("pipe", StringComparison.OrdinalIgnoreCase))
            {
                return CoachCommand.Success;
            }

            await Console.Error.WriteLineAsync($"Reading or writing failed: {wrong.Message}");
            return CoachCommand.CannotRun;
        }
        catch (UnauthorizedAccessException wrong)
        {
            await Console.Error.WriteLineAsync($"No permission to read: {wrong.Message}");
            return CoachCommand.CannotRun;
        }

        return failed ? CoachCommand.SomeItemsFailed : CoachCommand.Success;
    }

    private async Task<bool> RunAsync(string input, Stream output, CancellationToken cancellationToken)
    {
        if (input != "-" && !File.Exists(input))
        {
            RefuseMissingFile(input);
            return await WriteOneAsync(input, output, cancellationToken);
        }

        await using var stream = input == "-" ? Console.OpenStandardInput() : new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan | FileOptions.Asynchronous);
        var lines = new LineReader(stream);
        if (await lines.StartsWithAsync((byte)'{', cancellationToken))
        {
            var progress = input == "-" ? null : ProgressBar.ForTerminal(Path.GetFileName(input), stream.Length);
            return await new LineReviews(coach, Kind, Format ?? OutputFormat.Json, progress).RunAsync(lines, output, cancellationToken);
        }

        using var reader = new StreamReader(lines.AsStream());
        return await WriteOneAsync(await reader.ReadToEndAsync(cancellationToken), output, cancellationToken);
    }

    private async Task<bool> WriteOneAsync(string text, Stream output, CancellationToken cancellationToken)
    {
        var item = new ReviewItem(new ItemId(null, 1), text) { Kind = Kind, Customer = Customer, Channel = ReviewItem.ReadChannel(Channel) };
        using var json = new ReviewJson();
        var writer = new ItemWriter(coach, Format ?? OutputFormat.Text, json, TerminalText.ForConsole());
        var good = writer.Write(item);
        await output.WriteAsync(writer.Lines, cancellationToken);
        await output.FlushAsync(cancellationToken);
        return good;
    }

    /// <summary>A text may be given as it is; something that can only be meant as a file must not be coached as one.</summary>
    private static void RefuseMissingFile(string input)
    {
        if (!input.Contains(' ') && Path.HasExtension(input) && Path.GetExtension(input).Length is > 1 and < 7)
        {
            throw new ItemException("no-file", $"There is no file '{input}'; check the path, or put a text to coach in quotation marks.");
        }
    }
}
