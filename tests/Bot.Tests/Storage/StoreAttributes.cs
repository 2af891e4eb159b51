using System.Reflection;
using CoachBot.Storage;
using Xunit.Sdk;

namespace CoachBot.Tests.Storage;

/// <summary>Runs the test on a new SQLite file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[nameof(StorageProvider.Sqlite)]];
}

/// <summary>Runs the test in a new schema on the PostgreSQL server that the environment names, or says that there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public const string Variable = "COACHBOT_TEST_POSTGRES";

    public OnPostgreSqlAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = $"Needs PostgreSQL: set {Variable} to a connection string of a server for tests.";
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[nameof(StorageProvider.PostgreSql)]];
}
