using System.Globalization;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Shifts;
using CoachBot.Delivery;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Shifts;

/// <summary>Leaves summaries in the outbox, in the transaction that claims the end of the shift.</summary>
internal sealed partial class ShiftPost(Database database, Outbox outbox, OutgoingChannels channels, Addresses addresses, TimeProvider time, ILogger<ShiftPost> logger)
{
    /// <summary>Notes from when on a shift is known: what ended before is not told.</summary>
    public Task BeginAsync(Shift shift, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        t => ShiftTable.ClaimAsync(t, new ShiftRow { Shift = shift.Id, Team = shift.Team, EndedAt = now, State = ShiftRow.Since }, "", now), cancellationToken);

    /// <summary>Posts a summary, or shows it to the lead first; <see langword="false"/> when another process did, or when there is no way yet.</summary>
    public async Task<bool> TellAsync(Team team, TeamShift shift, ShiftRow row, Reply summary, CancellationToken cancellationToken)
    {
        var lead = shift.HasPreview && team.Lead is { } person ? await addresses.OfPersonAsync(person.Id, cancellationToken) : null;
        if ((lead ?? await addresses.OfChannelAsync(shift.Channel, cancellationToken)) is not { } to)
        {
            NoWay(row.Shift);
            return false;
        }

        row = new ShiftRow { Shift = row.Shift, Team = row.Team, EndedAt = row.EndedAt, IsLate = row.IsLate, State = lead is null ? ShiftRow.Posted : ShiftRow.Preview };
        return await database.WriteAsync(
            async t => await ShiftTable.ClaimAsync(t, row, summary.Summary, time.GetUtcNow())
                && await outbox.AddAsync(t, KeyOf(row, lead is null ? "post" : "preview"), to, Rendered(lead is null ? summary : Preview(row, summary, null), to)),
            cancellationToken);
    }

    /// <summary>Posts a summary that the lead has released; <see langword="null"/> when there is no way to the channel.</summary>
    public async Task<bool?> ReleaseAsync(TeamShift shift, ShiftRow row, Reply summary, string? note, CancellationToken cancellationToken) => await addresses.OfChannelAsync(shift.Channel, cancellationToken) is not { } to ? null : await database.WriteAsync(
        async t => await ShiftTable.DecideAsync(t, row.Shift, row.EndedAt, ShiftRow.Posted, note, time.GetUtcNow()) && await outbox.AddAsync(t, KeyOf(row, "post"), to, Rendered(summary, to)),
        cancellationToken);

    /// <summary>Writes a decision down that posts nothing.</summary>
    public Task<bool> DecideAsync(ShiftRow row, string state, string? note, CancellationToken cancellationToken) =>
        database.WriteAsync(t => ShiftTable.DecideAsync(t, row.Shift, row.EndedAt, state, note, time.GetUtcNow()), cancellationToken);

    /// <summary>The summary with the lead's buttons.</summary>
    public static Reply Preview(ShiftRow row, Reply summary, string? note)
    {
        var item = ItemOf(row);
        return new Reply($"Preview: {summary.Summary}", [
            new NoteBlock("Only you see this so far. Shall I post it?"),
            .. summary.Blocks,
            new ButtonsBlock(
                item,
                [new ReplyButton(SummaryButtons.Post, "Post"), new ReplyButton(SummaryButtons.Note, "Edit note"), new ReplyButton(SummaryButtons.Skip, "Skip")],
                $"Answer with “shift {item} post: your note”, “shift {item} note: your note” or “shift {item} skip”.")
            {
                Input = new ButtonInput("A note of yours, if you like", [], note),
            },
        ]);
    }

    /// <summary>Names an end: when, then which shift.</summary>
    public static string ItemOf(ShiftRow row) => row.EndedAt.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture) + "/" + row.Shift;

    private static string KeyOf(ShiftRow row, string what) => $"shift/{ItemOf(row)}/{what}";

    private string Rendered(Reply reply, string conversation) => channels.Render(reply, conversation.Split('/', 2)[0]);

    [LoggerMessage(EventId = 431, Level = LogLevel.Warning, Message = "The summary of the shift {Shift} cannot be posted: the bot has no way into its channel yet. It is tried again.")]
    private partial void NoWay(string shift);
}
