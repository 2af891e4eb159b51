using System.Globalization;
using CoachBot.Coaching.Privacy;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Shifts;
using CoachBot.Conversations;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Shifts;

/// <summary>What the lead does with the preview of a summary. Who presses is told by the channel, never by the card.</summary>
internal sealed class SummaryButtons(RosterSource roster, ShiftTable shifts, SummaryMaker summaries, ShiftPost post) : IButtonFlow
{
    public const string Post = "shift-post";
    public const string Note = "shift-note";
    public const string Skip = "shift-skip";

    private const int LongestNote = 500;
    private const string Stamp = "yyyyMMddHHmm";

    private static readonly ButtonAnswer NotYours = new(Reply.Note("Only the supervisors of the team can decide that."));
    private static readonly ButtonAnswer Decided = new(Reply.Note("That was decided already."));
    private static readonly ButtonAnswer NoWay = new(Reply.Note("I can't post there: add me to the channel first, then press again."));

    public bool Takes(string verb) => verb is Post or Note or Skip;

    public async Task<ButtonAnswer> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        if (press.Item.Split('/', 2) is not [var stamp, var id]
            || !DateTimeOffset.TryParseExact(stamp, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var ended)
            || roster.Current.FindShift(id) is not var (team, shift)
            || team.SupervisorOf(press.Sender) is null
            || await shifts.FindAsync(id, ended, cancellationToken) is not { } row
            || shift.Shift.Hours.EndsBetween(ended.AddTicks(-1), ended).FirstOrDefault() is not { } window)
        {
            return NotYours;
        }

        return row.State == ShiftRow.Preview ? await DecideAsync(press, shift, row, window, cancellationToken) : Decided;
    }

    private async Task<ButtonAnswer> DecideAsync(ButtonPress press, TeamShift shift, ShiftRow row, ShiftWindow window, CancellationToken cancellationToken)
    {
        var note = press.Say is { } say && Coaching.Text.OneLine.Of(Redactor.Default.Redact(say).Text, LongestNote) is { Length: > 0 } given ? given : row.Note;
        var summary = await summaries.OfShiftAsync(shift.Shift, window, row.IsLate, note, cancellationToken);
        switch (press.Verb)
        {
            case Post:
                return await post.ReleaseAsync(shift, row, summary, note, cancellationToken) switch
                {
                    null => NoWay with { Card = post.Preview(shift, row, summary, note) },
                    true => new ButtonAnswer(Reply.Note("Posted.")) { Card = ShiftPost.Closed("Posted", summary) },
                    false => Decided,
                };
            case Note:
                return await post.DecideAsync(row, ShiftRow.Preview, note, cancellationToken)
                    ? new ButtonAnswer(Reply.Note("The note is kept. Press “Post” when it is as you like it.")) { Card = post.Preview(shift, row, summary, note) }
                    : Decided;
            default:
                return await post.DecideAsync(row, ShiftRow.Skipped, note, cancellationToken) ? new ButtonAnswer(Reply.Note("Skipped: nobody gets this summary.")) { Card = ShiftPost.Closed("Skipped", summary) } : Decided;
        }
    }
}
