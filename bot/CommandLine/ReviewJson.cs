using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Signals;
using Transcript = CoachBot.Coaching.Transcripts.Transcript;

namespace CoachBot.CommandLine;

/// <summary>Writes reviews as the machine interface promises: one JSON line an item.</summary>
internal sealed class ReviewJson : IDisposable
{
    // Lines are read by programs, not pasted into HTML: letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly string[] Severities = Names<Severity>();
    private static readonly string[] Verdicts = Names<Verdict>();
    private static readonly string[] Dimensions = ["tone", "empathy", "clarity", "ownership", "nextStep"];

    private readonly ArrayBufferWriter<byte> _lines = new(16 * 1024);
    private readonly Utf8JsonWriter _json;

    public ReviewJson()
    {
        _json = new Utf8JsonWriter(_lines, Options);
    }

    /// <summary>The lines written so far.</summary>
    public ReadOnlyMemory<byte> Lines => _lines.WrittenMemory;

    public void Draft(ItemId id, DraftReview review, in TextSignals signals)
    {
        Begin(id);
        _json.WriteString("kind"u8, "draft"u8);
        Verdict(review);
        Findings(review);
        if (review.Notice is null)
        {
            SignalsJson.Write(_json, signals);
        }
        else
        {
            _json.WriteNull("signals"u8);
        }

        Commitments(review);
        _json.WriteString("rewrite"u8, review.Rewrite);
        End(review.Language, review.Notice);
    }

    public void Conversation(ItemId id, ConversationReview conversation, Transcript transcript)
    {
        Begin(id);
        _json.WriteString("kind"u8, "transcript"u8);
        ConversationJson.Shape(_json, transcript);
        ConversationJson.Turns(_json, conversation.Facts.Turns);
        ConversationJson.Facts(_json, conversation.Facts);
        ConversationJson.Risk(_json, conversation.Risk);
        _json.WriteStartArray("findings"u8);
        foreach (var (turn, finding) in conversation.Findings)
        {
            Finding(finding, turn);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("commitments"u8);
        foreach (var (turn, commitment) in conversation.Commitments)
        {
            Commitment(commitment, turn);
        }

        _json.WriteEndArray();
        ConversationJson.Advice(_json, conversation.Advice);
        ConversationJson.Feedback(_json, conversation.Facts.Feedback);
        if (conversation.LastTurn is { } last)
        {
            _json.WriteNumber("coachedTurn"u8, conversation.CoachedTurn);
            Verdict(last);
            _json.WriteString("rewrite"u8, last.Rewrite);
        }

        End(conversation.Language, conversation.Notice);
    }

    public void Error(ItemId id, ItemException error)
    {
        Begin(id);
        _json.WriteStartObject("error"u8);
        _json.WriteString("code"u8, error.Code);
        _json.WriteString("message"u8, error.Message);
        _json.WriteEndObject();
        Close();
    }

    public void Dispose() => _json.Dispose();

    private void Begin(ItemId id)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("id"u8);
        if (id.Json is { } given)
        {
            _json.WriteRawValue(given, skipInputValidation: true);
        }
        else
        {
            _json.WriteNumberValue(id.Line);
        }
    }

    private void Verdict(DraftReview review)
    {
        _json.WriteString("verdict"u8, Verdicts[(int)review.Verdict]);
        _json.WriteNumber("score"u8, review.Score);
        _json.WriteStartObject("dimensions"u8);
        Score("tone"u8, review.Dimensions.Tone);
        Score("empathy"u8, review.Dimensions.Empathy);
        Score("clarity"u8, review.Dimensions.Clarity);
        Score("ownership"u8, review.Dimensions.Ownership);
        Score("nextStep"u8, review.Dimensions.NextStep);
        _json.WriteEndObject();
    }

    private void Score(ReadOnlySpan<byte> name, int? score)
    {
        if (score is { } value)
        {
            _json.WriteNumber(name, value);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    private void Findings(DraftReview review)
    {
        _json.WriteStartArray("findings"u8);
        foreach (var finding in review.Findings)
        {
            Finding(finding, turn: -1);
        }

        foreach (var strength in review.Strengths)
        {
            Finding(strength, turn: -1);
        }

        _json.WriteEndArray();
    }

    private void Finding(Finding finding, int turn)
    {
        _json.WriteStartObject();
        _json.WriteString("rule"u8, finding.Rule);
        _json.WriteString("lesson"u8, finding.Lesson);
        _json.WriteString("dimension"u8, Dimensions[(int)finding.Dimension]);
        _json.WriteString("severity"u8, Severities[(int)finding.Severity]);
        if (turn >= 0)
        {
            _json.WriteNumber("turn"u8, turn);
        }

        _json.WriteNumber("start"u8, finding.Span.Start);
        _json.WriteNumber("end"u8, finding.Span.End);
        _json.WriteString("excerpt"u8, finding.Excerpt);
        _json.WriteString("message"u8, finding.Message);
        _json.WriteString("why"u8, finding.Why);
        _json.WriteStartArray("alternatives"u8);
        foreach (var alternative in finding.Alternatives)
        {
            _json.WriteStringValue(alternative);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Commitments(DraftReview review)
    {
        _json.WriteStartArray("commitments"u8);
        foreach (var commitment in review.Commitments)
        {
            Commitment(commitment, turn: -1);
        }

        _json.WriteEndArray();
    }

    private void Commitment(Commitment commitment, int turn)
    {
        _json.WriteStartObject();
        if (turn >= 0)
        {
            _json.WriteNumber("turn"u8, turn);
        }

        _json.WriteString("text"u8, commitment.Text);
        if (commitment.Due is { } due)
        {
            _json.WriteString("due"u8, due);
        }

        _json.WriteEndObject();
    }

    private void End(string language, string? why)
    {
        _json.WriteString("language"u8, language);
        if (why is { } notice)
        {
            _json.WriteString("notice"u8, notice);
        }

        Close();
    }

    private void Close()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _lines.Write("\n"u8);
    }

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
}
