using System.Data;
using System.Globalization;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace CoachBot.Storage;

/// <summary>
/// The one way in which instants go into a database and come back: UTC, whole milliseconds. SQLite has no type for them and gets text
/// that sorts; PostgreSQL gets its own type.
/// </summary>
internal sealed class Instants : SqlMapper.TypeHandler<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static void Register()
    {
        // Dapper's own mapping would come first.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new Instants());
        DefaultTypeMap.MatchNamesWithUnderscores = true;
    }

    /// <summary>The start of the minute that the instant is in.</summary>
    public static DateTimeOffset Minute(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

    /// <summary>The start of the hour that the instant is in.</summary>
    public static DateTimeOffset Hour(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        var utc = value.UtcDateTime;
        utc = utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
        if (parameter is NpgsqlParameter postgres)
        {
            postgres.NpgsqlDbType = NpgsqlDbType.TimestampTz;
            postgres.Value = utc;
        }
        else
        {
            parameter.DbType = DbType.String;
            parameter.Value = utc.ToString(Format, CultureInfo.InvariantCulture);
        }
    }

    public override DateTimeOffset Parse(object value) => value switch
    {
        string text => DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        DateTime instant => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)),
        _ => throw new DataException($"The database holds a {value.GetType().Name} where an instant should be."),
    };
}
