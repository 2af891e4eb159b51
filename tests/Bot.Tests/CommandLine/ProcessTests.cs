using System.Diagnostics;
using CoachBot.CommandLine;

namespace CoachBot.Tests.CommandLine;

/// <summary>The command line as people and scripts meet it: a process with arguments, pipes and an exit code.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_text_as_argument_is_reviewed_for_people()
    {
        var (code, output, errors) = await RunAsync(["review", "Calm down."]);

        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("\nWorth a tweak · ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task Files_of_lines_and_of_plain_text_are_told_apart()
    {
        var lines = Write("drafts.jsonl", "{\"id\":1,\"text\":\"Thanks.\"}\n");
        var plain = Write("draft.txt", "Calm down.\n");

        var (code, output, _) = await RunAsync(["review", lines, plain]);

        Assert.Equal(0, code);
        Assert.StartsWith("{\"id\":1,", output, StringComparison.Ordinal);
        Assert.Contains("Worth a tweak", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_when_nothing_is_named_and_a_bad_line_costs_exit_code_one()
    {
        var (code, output, errors) = await RunAsync(["review"], "{\"id\":1,\"text\":\"Thanks.\"}\nnonsense\n{\"id\":3,\"text\":\"Thanks.\"}\n");

        Assert.Equal((1, ""), (code, errors));
        Assert.Equal(3, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_missing_file_is_named_and_costs_exit_code_two()
    {
        var (code, output, errors) = await RunAsync(["review", "no-such-file.jsonl"]);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("There is no file 'no-such-file.jsonl'; check the path, or put a text to coach in quotation marks.\n", errors.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_bad_channel_lists_the_channels()
    {
        var (code, _, errors) = await RunAsync(["review", "Thanks a lot.", "--channel", "fax"]);

        Assert.Equal(2, code);
        Assert.Equal("The channel is \"fax\"; it must be one of chat, email, sms, social, review, phone.\n", errors.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_broken_playbook_folder_is_told_with_file_and_line()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "tone"));
        Write(Path.Combine("tone", "blunt.yml"), "kind: phrases\n");

        var (code, output, errors) = await RunAsync(["review", "Thanks a lot.", "--playbook", _folder.FullName]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("tone/blunt.yml(1,7): 'kind' is 'phrases'", errors, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CoachCommand).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
