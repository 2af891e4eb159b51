using System.Diagnostics;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

/// <summary>The schemas that Microsoft publishes, asked through tests/Playground/schema.mjs.</summary>
internal static class PublishedSchema
{
    /// <summary>What is wrong with the files, a line each; empty when all is well.</summary>
    public static async Task<string> ProblemsAsync(string kind, params string[] files)
    {
        var start = new ProcessStartInfo("node", [Repository.PathOf("tests", "Playground", "schema.mjs"), kind, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? "" : output + await errors;
    }
}
