using System.Globalization;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Shifts;
using CoachBot.Delivery;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Shifts;

/// <summary>Leaves summaries in the outbox, in the transaction that claims the end of the shift.</summary>
internal sealed partial class ShiftPost(Database database, Outbox outbox, OutgoingChannels channels, Addresses addresses, RosterSource roster, TimeProvider time, ILogger<ShiftPost> logger)
{
    /// <summary>Notes from when on a shift is known: what ended before is not told.</summary>
    public Task BeginAsync(Shift shift, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        t => ShiftTable.ClaimAsync(t, new ShiftRow { Shift = shift.Id, Team = shift.Team, EndedAt = now, State = ShiftRow.Since }, "", now), cancellationToken);

    /// <summary>Posts a summary, or shows it to the lead first; <see langword="false"/> when another process did, or when there is no way yet.</summary>
    public async Task<bool> TellAsync(Team team, TeamShift shift, ShiftRow row, Reply summary, CancellationToken cancellationToken)
    {
        var to = shift.HasPreview ? await DeciderAsync(team, cancellationToken) : await addresses.OfChannelAsync(shift.Channel, cancellationToken);
        if (to is null && !shift.HasPreview)
        {
            NoWay(row.Shift);
            return false;
        }

        if (to is null)
        {
            NobodyDecides(row.Shift, roster.Current.Options.PreviewFor);
        }

        row = new ShiftRow { Shift = row.Shift, Team = row.Team, EndedAt = row.EndedAt, IsLate = row.IsLate, State = shift.HasPreview ? ShiftRow.Preview : ShiftRow.Posted };
        return await database.WriteAsync(
            async t => await ShiftTable.ClaimAsync(t, row, summary.Summary, time.GetUtcNow())
                && (to is null || await outbox.AddAsync(t, KeyOf(row, shift.HasPreview ? "preview" : "post"), to, Rendered(shift.HasPreview ? Preview(shift, row, summary, null) : summary, to))),
            cancellationToken);
    }

    /// <summary>The chat with who decides about a preview: the lead, else the first of the other supervisors who can be reached.</summary>
    private async Task<string?> DeciderAsync(Team team, CancellationToken cancellationToken)
    {
        foreach (var supervisor in team.Supervisors.OrderByDescending(s => s == team.Lead))
        {
            if (await addresses.OfPersonAsync(supervisor.Id, cancellationToken) is { } chat)
            {
                return chat;
            }
        }

        return null;
    }

    /// <summary>Posts a summary that the lead has not answered in time, and changes the preview; <see langword="false"/> when it was decided meanwhile or there is no way yet.</summary>
    public async Task<bool> ReleaseUnansweredAsync(TeamShift shift, ShiftRow row, Reply summary, CancellationToken cancellationToken)
    {
        var isPosted = await ReleaseAsync(shift, row, summary, row.Note, cancellationToken);
        if (isPosted is null)
        {
            NoWay(row.Shift);
        }

        if (isPosted is true)
        {
            await CloseAsync(row, Closed("Posted, since nobody answered", summary), cancellationToken);
        }

        return isPosted is true;
    }

    /// <summary>Gives up a preview that can be posted nowhere, and says so in it.</summary>
    public async Task<bool> GiveUpAsync(ShiftRow row, Reply summary, CancellationToken cancellationToken) =>
        await DecideAsync(row, ShiftRow.Skipped, row.Note, cancellationToken) && await CloseAsync(row, Closed("Not posted, since I have no way into the channel", summary), cancellationToken);

    /// <summary>A preview that was decided: the summary without its buttons.</summary>
    public static Reply Closed(string what, Reply summary) => new($"{what}: {summary.Summary}", [new NoteBlock($"{what}."), .. summary.Blocks]);

    private Task<bool> CloseAsync(ShiftRow row, Reply card, CancellationToken cancellationToken) => database.WriteAsync(
        async t =>
        {
            var preview = KeyOf(row, "preview");
            return await OutboxTable.ConversationOfAsync(t, preview) is { } to && await outbox.AddAsync(t, KeyOf(row, "closed"), to, Rendered(card, to), preview);
        },
        cancellationToken);

    /// <summary>Posts a summary that the lead has released; <see langword="null"/> when there is no way to the channel.</summary>
    public async Task<bool?> ReleaseAsync(TeamShift shift, ShiftRow row, Reply summary, string? note, CancellationToken cancellationToken) => await addresses.OfChannelAsync(shift.Channel, cancellationToken) is not { } to ? null : await database.WriteAsync(
        async t => await ShiftTable.DecideAsync(t, row.Shift, row.EndedAt, ShiftRow.Posted, note, time.GetUtcNow()) && await outbox.AddAsync(t, KeyOf(row, "post"), to, Rendered(summary, to)),
        cancellationToken);

    /// <summary>Writes a decision down that posts nothing.</summary>
    public Task<bool> DecideAsync(ShiftRow row, string state, string? note, CancellationToken cancellationToken) =>
        database.WriteAsync(t => ShiftTable.DecideAsync(t, row.Shift, row.EndedAt, state, note, time.GetUtcNow()), cancellationToken);

    /// <summary>The summary with the lead's buttons, as it stands now: from here on the lead has time to answer.</summary>
    public Reply Preview(TeamShift shift, ShiftRow row, Reply summary, string? note) =>
        Preview(row, summary, note, TimeZoneInfo.ConvertTime(time.GetUtcNow() + roster.Current.Options.PreviewFor, shift.Shift.Hours.Zone));

    /// <summary>The summary with the lead's buttons, which is posted at <paramref name="until"/> unless they answer.</summary>
    public static Reply Preview(ShiftRow row, Reply summary, string? note, DateTimeOffset until)
    {
        var item = ItemOf(row);
        return new Reply($"Preview: {summary.Summary}", [
            new NoteBlock(string.Create(CultureInfo.InvariantCulture, $"Only you see this so far. Shall I post it? Without an answer I do at {until:HH:mm}.")),
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

    [LoggerMessage(EventId = 433, Level = LogLevel.Warning, Message = "No supervisor can be asked about the summary of the shift {Shift}; it is posted in {Wait} as it is.")]
    private partial void NobodyDecides(string shift, TimeSpan wait);

    [LoggerMessage(EventId = 431, Level = LogLevel.Warning, Message = "The summary of the shift {Shift} cannot be posted: the bot has no way into its channel yet. It is tried again.")]
    private partial void NoWay(string shift);
}
