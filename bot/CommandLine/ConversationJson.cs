using System.Text.Json;
using CoachBot.Coaching.Conversations;
using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.NextSteps;
using CoachBot.Coaching.Transcripts;
using Transcript = CoachBot.Coaching.Transcripts.Transcript;

namespace CoachBot.CommandLine;

/// <summary>Writes what is told only of conversations: turns, needs, risk, steps.</summary>
internal static class ConversationJson
{
    public static void Turns(Utf8JsonWriter json, IReadOnlyList<TurnReading> turns)
    {
        json.WriteStartArray("turns"u8);
        foreach (var (turn, signals) in turns)
        {
            json.WriteStartObject();
            json.WriteString("speaker"u8, turn.Speaker switch
            {
                Speaker.Customer => "customer"u8,
                Speaker.Bot => "bot"u8,
                Speaker.System => "system"u8,
                _ => "agent"u8,
            });
            if (turn.Speaker == Speaker.Supervisor)
            {
                json.WriteString("role"u8, "supervisor"u8);
            }

            if (turn.Name is { } name)
            {
                json.WriteString("name"u8, name);
            }

            if (turn.Time is { } time)
            {
                json.WriteString("time"u8, time);
            }

            json.WriteString("text"u8, turn.Text);
            SignalsJson.Write(json, signals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What the paste was taken for, and what to ask when that is unclear.</summary>
    public static void Shape(Utf8JsonWriter json, Transcript transcript)
    {
        var shape = transcript.Shape.ToString();
        json.WriteString("shape"u8, char.ToLowerInvariant(shape[0]) + shape[1..]);
        json.WriteNumber("rolesConfidence"u8, Math.Round(transcript.Confidence, 3));
        if (transcript.Question is { } question)
        {
            json.WriteStartObject("question"u8);
            json.WriteString("text"u8, question.Text);
            json.WriteStartArray("choices"u8);
            foreach (var choice in question.Choices)
            {
                json.WriteStringValue(choice);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    public static void Facts(Utf8JsonWriter json, ConversationFacts facts)
    {
        json.WriteStartObject("needs"u8);
        Cited(json, "stated"u8, facts.StatedNeeds);
        Cited(json, "underlying"u8, facts.UnderlyingNeeds);
        json.WriteEndObject();
        Cited(json, "priorities"u8, facts.Priorities);
        json.WriteString("trajectory"u8, Name(facts.Trajectory));
        if (facts.TurningPoint is { } turned)
        {
            json.WriteNumber("turningPoint"u8, turned);
        }

        json.WriteString("stage"u8, Name(facts.Stage));
        json.WriteStartObject("questions"u8);
        json.WriteNumber("open"u8, facts.Questions.Count(q => q.IsOpen));
        json.WriteNumber("closed"u8, facts.Questions.Count(q => !q.IsOpen));
        json.WriteEndObject();
        if (facts.TalkShare is { } share)
        {
            json.WriteNumber("talkShare"u8, Math.Round(share, 3));
        }
        else
        {
            json.WriteNull("talkShare"u8);
        }
    }

    public static void Feedback(Utf8JsonWriter json, IReadOnlyList<FeedbackItem> feedback)
    {
        json.WriteStartArray("feedbackBuckets"u8);
        foreach (var item in feedback)
        {
            json.WriteStartObject();
            json.WriteNumber("bucket"u8, (int)item.Bucket);
            json.WriteNumber("turn"u8, item.Turn);
            json.WriteString("text"u8, item.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Risk(Utf8JsonWriter json, Risk risk)
    {
        json.WriteStartObject("risk"u8);
        json.WriteNumber("score"u8, Math.Round(risk.Score, 3));
        json.WriteString("level"u8, Name(risk.Level));
        json.WriteString("sentence"u8, risk.Sentence);
        json.WriteStartArray("reasons"u8);
        foreach (var reason in risk.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, reason.Code);
            json.WriteNumber("turn"u8, reason.Turn);
            json.WriteString("excerpt"u8, reason.Excerpt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Advice(Utf8JsonWriter json, Advice advice)
    {
        json.WriteStartArray("nextSteps"u8);
        foreach (var step in advice.Steps)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, step.Id);
            json.WriteString("title"u8, step.Title);
            if (step.Say is { } say)
            {
                json.WriteString("say"u8, say);
            }

            json.WriteString("because"u8, step.Because);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("suggestedReply"u8, advice.SuggestedReply);
    }

    private static void Cited(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Cited> cited)
    {
        json.WriteStartArray(name);
        foreach (var item in cited)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, item.Text);
            json.WriteNumber("turn"u8, item.Turn);
            json.WriteString("cue"u8, item.Cue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
