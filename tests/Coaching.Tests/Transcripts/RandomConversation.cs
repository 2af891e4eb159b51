using System.Globalization;
using System.Text;
using System.Text.Json;
using CoachBot.Coaching.Transcripts;

namespace CoachBot.Coaching.Tests.Transcripts;

/// <summary>A conversation of random words, and the ways to write it down.</summary>
internal sealed class RandomConversation
{
    private static readonly string[] Words =
    [
        "order", "late", "the", "my", "your", "please", "refund", "12", "£20", "it's", "broken,", "again.", "why", "thanks", "box", "Monday", "No", "yes", "a/b", "(really)", "5%", "invoice", "sent", "today", "we", "I", "you", "and", "lamp", "tomorrow",
        "naïve", "übermorgen", "#12", "x@y.example", "ok", "where", "is", "not", "\"quoted\"", "off;", "half-price", "3", "days",
    ];

    private static readonly string[] People = ["Ana Reed", "Tom Hardy", "Raj Patel", "Lena Vogel"];

    private readonly List<(bool Staff, string Text)> _said = [];
    private readonly string _customer;
    private readonly string _agent;

    public RandomConversation(int seed)
    {
        var random = new Random(seed);
        (_customer, _agent) = (People[seed % 4], People[(seed + 1) % 4]);
        var count = random.Next(2, 9) * 2;
        for (var i = 0; i < count; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(2, 14)).Select(_ => Words[random.Next(Words.Length)]));

            // The first turns tell the roles, as people do.
            _said.Add((i % 2 == 1, i switch { 0 => "where is my order? I need help, " + text, 1 => "I'm sorry to hear that, how can I help? " + text, _ => "so " + text + (random.Next(3) == 0 ? "\nand " + text : "") }));
        }
    }

    /// <summary>The words of all turns.</summary>
    public IEnumerable<string> AllWords => _said.SelectMany(s => s.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The letters of the speakers.</summary>
    public string Speakers => string.Concat(_said.Select(s => s.Staff ? 'A' : 'C'));

    public string Write(TranscriptShape shape) => shape switch
    {
        TranscriptShape.RoleWords => Lines((i, who, text) => $"{Role(i)}: {text}\n"),
        TranscriptShape.Names => Lines((i, who, text) => $"{who}: {text}\n"),
        TranscriptShape.HeadLines => Lines((i, who, text) => $"{who}\n{9 + (i / 60)}:{i % 60:00} AM\n{text}\n\n"),
        TranscriptShape.RoleHeads => Lines((i, who, text) => $"{Role(i)}\n{text}\n\n"),
        TranscriptShape.WhatsApp => Lines((i, who, text) => $"[12/03/24, 10:{i:00}:11] {who}: {text}\n"),
        TranscriptShape.Messenger => Lines((i, who, text) => $"{who}\n{text}\nMar 12, 2024, 10:{i:00} AM\n\n"),
        TranscriptShape.Salesforce => Lines((i, who, text) => $"( {i + 1}m 2s ) {who}: {text}\n"),
        TranscriptShape.Phone => Lines((i, who, text) => $"[00:{i:00}] {Role(i)}: {text}\n"),
        TranscriptShape.Captions => "WEBVTT\n\n" + Lines((i, who, text) => $"00:{i:00}.000 --> 00:{i:00}.900\n<v {who}>{text.Replace("\n", "\n", StringComparison.Ordinal)}</v>\n\n"),
        TranscriptShape.Table => "speaker,message\n" + Lines((i, who, text) => $"{who},\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"),
        TranscriptShape.Json => JsonSerializer.Serialize(_said.Select(s => new { from = s.Staff ? _agent : _customer, text = s.Text })),
        TranscriptShape.Html => Lines((i, who, text) => $"<p><b>{Role(i)}:</b> {System.Net.WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"),
        TranscriptShape.Email => Lines((i, who, text) => $"From: {who} <{(i % 2 == 1 ? "support" : "someone")}@a.example>\nSent: {i + 1} March 2024 10:00\nSubject: Lamp\n\n{text}\n\n"),
        _ => string.Join('\n', _said.Select(s => s.Text.ReplaceLineEndings(" "))),
    };

    private static string Role(int i) => i % 2 == 1 ? "Agent" : "Customer";

    private string Lines(Func<int, string, string, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < _said.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line(i, _said[i].Staff ? _agent : _customer, _said[i].Text)}");
        }

        return text.ToString();
    }
}
