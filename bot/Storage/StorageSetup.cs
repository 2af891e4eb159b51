using CoachBot.Hosting;
using Microsoft.Extensions.Options;

namespace CoachBot.Storage;

/// <summary>The database and the tables in it. Opened when the host starts, before whatever is added after it.</summary>
internal static class StorageSetup
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddSettings<StorageOptions>(StorageOptions.Section);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddSingleton(provider => new Database(DialectOf(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath)));
        services.AddSingleton<PersonKeys>();
        services.AddSingleton<OutboxTable>();
        services.AddSingleton<ConversationTable>();
        services.AddSingleton<WorkTable>();
        services.AddSingleton<ChangingSecretTable>();
        services.AddSingleton<GroupedWrites>();
        services.AddSingleton<InboxTable>();
        services.AddSingleton<ReviewTable>();
        services.AddSingleton<AgentTable>();
        services.AddSingleton<CommitmentTable>();
        services.AddSingleton<SilencedRuleTable>();
        services.AddHostedService<StorageStart>();
        services.AddHostedService<MemoryRefresh>();
        services.AddSingleton<PersonTables>();
        services.AddSingleton<RetentionTables>();
        services.AddHostedService<Retention>();
    }

    public static Dialect DialectOf(StorageOptions options, string folder) => options.Provider == StorageProvider.PostgreSql
        ? new PostgreSqlDialect(options.ConnectionString)
        : new SqliteDialect(options.ConnectionString, folder);
}
