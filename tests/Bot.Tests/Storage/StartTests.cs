using System.Diagnostics;
using CoachBot.CommandLine;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_second_process_on_one_file_is_refused_in_a_sentence()
    {
        await using var first = Open("data/one.db");
        await using var second = Open("data/one.db");
        await first.Dialect.ClaimAsync(CancellationToken.None);

        var refused = await Assert.ThrowsAsync<StorageException>(() => second.Dialect.ClaimAsync(CancellationToken.None));

        Assert.Contains($"{_folder.FullName}/data/one.db is in use by another CoachBot", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:Provider to PostgreSql", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_free_again_after_its_process_has_stopped()
    {
        var first = Open("one.db");
        await first.Dialect.ClaimAsync(CancellationToken.None);
        await first.DisposeAsync();

        await using var second = Open("one.db");
        await second.Dialect.ClaimAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_host_says_why_it_does_not_start_beside_another()
    {
        await using var first = Open("coachbot.db");
        await first.Dialect.ClaimAsync(CancellationToken.None);

        using var second = Start("--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", "Data Source=coachbot.db");
        var errors = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();

        Assert.Equal(1, second.ExitCode);
        Assert.Equal(
            ["CoachBot did not start.", $"The database {_folder.FullName}/coachbot.db is in use by another CoachBot. Stop that one, or set Storage:Provider to PostgreSql to run several on one database.", ""],
            errors.Split(Environment.NewLine));
    }

    [Fact]
    public async Task The_command_line_opens_no_database()
    {
        using var process = Start("review", "Thanks.");
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("Sqlite", "", 365, "Storage:ConnectionString is empty")]
    [InlineData("Sqlite", "Hots=secret", 365, "Storage:ConnectionString is no connection string for SQLite")]
    [InlineData("PostgreSql", "Data Source=secret", 365, "Storage:ConnectionString is no connection string for PostgreSQL")]
    [InlineData("PostgreSql", "Database=secret", 365, "Storage:ConnectionString is no connection string for PostgreSQL")]
    [InlineData("Sqlite", "Data Source=a.db", 0, "Storage:RetentionDays is 0. Give a number of days from 1 to 3650.")]
    public void Wrong_settings_are_told_without_repeating_secrets(string provider, string connectionString, int days, string sentence)
    {
        var result = new StorageOptionsCheck().Validate(null, new StorageOptions { Provider = Enum.Parse<StorageProvider>(provider), ConnectionString = connectionString, RetentionDays = days });

        var told = Assert.Single(result.Failures!);
        Assert.StartsWith(sentence, told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    private Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(CoachCommand).Assembly.Location, .. arguments]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;

    private Database Open(string file) => new(StorageSetup.DialectOf(new StorageOptions { ConnectionString = $"Data Source={file}" }, _folder.FullName));
}
