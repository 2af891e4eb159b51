using CoachBot.Coaching;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;
using CoachBot.Coaching.Signals;
using CoachBot.Resilience;
using Polly;

namespace CoachBot.Analysis;

/// <summary>
/// What services outside add to a reply. The reply of the embedded coach is there first and stands, whatever they do: late, failing or
/// silent services cost one grey line, never more than their budget, and next to nothing while they are left alone.
/// </summary>
internal sealed class ExternalAnalysis
{
    private readonly Coach _coach;
    private readonly AzureLanguage? _language;
    private readonly ServiceCalls? _calls;
    private readonly DraftWording? _wording;
    private readonly ResiliencePipeline<LanguageReading?> _turn;
    private readonly TimeProvider _time;

    public ExternalAnalysis(Coach coach, TimeProvider time, (AzureLanguage Service, ServiceCalls Calls)? language = null, DraftWording? wording = null)
    {
        (_coach, _time, _language, _calls, _wording) = (coach, time, language?.Service, language?.Calls, wording);
        _turn = _calls?.Turn<LanguageReading>() ?? ResiliencePipeline<LanguageReading?>.Empty;
    }

    /// <summary>The service that reads, if one is configured.</summary>
    public AzureLanguage? Language => _language;

    /// <summary>Whether any service is configured.</summary>
    public bool IsOn => _language is not null || _wording is not null;

    /// <summary>The reply that <paramref name="compose"/> gives, refined. The service reads while the coach does.</summary>
    /// <param name="about">The draft and the customer's message; without one there is nothing to read.</param>
    /// <param name="compose">The embedded coach.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask<Reply> RefineAsync(Draft about, Func<Reply> compose, CancellationToken cancellationToken)
    {
        if (_language is null || string.IsNullOrWhiteSpace(about.Customer))
        {
            return await WordAsync(about, compose(), null, cancellationToken);
        }

        var start = _time.GetTimestamp();
        var asked = ReadAsync(about.Customer, cancellationToken);
        var begun = _time.GetElapsedTime(start);
        var reply = compose();
        start = _time.GetTimestamp();
        var (reading, outcome) = await asked;
        CallMeter.CountTurn(_calls!.Health.Name, outcome, begun + _time.GetElapsedTime(start));
        if (reply.Blocks is [NoteBlock])
        {
            // What was not coached is not refined.
            return reply;
        }

        return await WordAsync(about, reading is null ? reply.WithoutReading() : Merge(reply, about.Customer, reading), reading, cancellationToken);
    }

    private async ValueTask<(LanguageReading? Reading, string Outcome)> ReadAsync(string customer, CancellationToken cancellationToken)
    {
        if (!_calls!.Health.MayCall())
        {
            return (null, "skipped");
        }

        // When the time is up, nobody waits for the calls below to notice.
        var reading = await _turn.ExecuteAsync(
            static async (call, token) => await call.Language!.ReadAsync(call.Customer, token).WaitAsync(token), (Language: _language, Customer: customer), cancellationToken);
        return (reading, reading is null ? "missed" : "read");
    }

    private Reply Merge(Reply reply, string customer, LanguageReading reading)
    {
        var merge = ReadingMerge.Of(_coach.ReadSignals(customer), reading.Customer);
        if (!merge.Agrees)
        {
            CallMeter.Disagreements.Add(1);
        }

        return reply.With(merge);
    }

    private ValueTask<Reply> WordAsync(Draft about, Reply reply, LanguageReading? reading, CancellationToken cancellationToken) =>
        _wording is null ? ValueTask.FromResult(reply) : _wording.ImproveAsync(about, reply, reading?.Redaction, cancellationToken);
}
