using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Coaching.Replies;
using CoachBot.Storage;

namespace CoachBot.Conversations;

/// <summary>Shows people everything that is kept about them, as JSON, in pages that fit into a message.</summary>
internal sealed class MyDataFlow(PersonTables tables, PersonKeys people) : ICoachFlow
{
    /// <summary>What indenting and commas add to a row, at most.</summary>
    private const int Frame = 40;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        PageAsked(Phrases.Normal(message.Text)) is { } page ? await ShowAsync(message, page, cancellationToken) : null;

    private static int? PageAsked(string? words) => words switch
    {
        "my data" or "mydata" or "/mydata" or "show my data" or "export my data" => 1,
        _ when words?.StartsWith("my data ", StringComparison.Ordinal) == true
            && int.TryParse(words.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var page) => Math.Max(page, 1),
        _ => null,
    };

    private async Task<Reply> ShowAsync(IncomingMessage message, int page, CancellationToken cancellationToken)
    {
        var person = people.Of(message.Sender);
        var pages = Pages(await tables.ReadAsync(person, cancellationToken), LongestPage(message.Channel));
        var shown = new JsonObject
        {
            ["about"] = "Everything I keep about you. Drafts, transcripts and customers' messages are not kept.",
            ["page"] = page,
            ["pages"] = pages.Count,
        };
        if (page < pages.Count)
        {
            shown["next"] = string.Create(CultureInfo.InvariantCulture, $"Type: my data {page + 1}");
        }

        foreach (var (table, row) in page <= pages.Count ? pages[page - 1] : [])
        {
            if (shown[table] is not JsonArray rows)
            {
                shown[table] = rows = [];
            }

            if (row is not null)
            {
                rows.Add(row.DeepClone());
            }
        }

        return Reply.Note(shown.ToJsonString(Json));
    }

    /// <summary>The rows in the order of the tables, as many on a page as fit; a table without rows is told, too.</summary>
    private static List<List<(string Table, JsonNode? Row)>> Pages(JsonObject tables, int longest)
    {
        var pages = new List<List<(string, JsonNode?)>> { new() };
        var length = 0;
        foreach (var (table, rows) in tables)
        {
            foreach (var row in rows!.AsArray() is { Count: > 0 } some ? some : new JsonArray((JsonNode?)null))
            {
                var more = (row?.ToJsonString(Json).Length ?? 0) + table.Length + Frame;
                if (length + more > longest && pages[^1].Count > 0)
                {
                    pages.Add([]);
                    length = 0;
                }

                pages[^1].Add((table, row));
                length += more;
            }
        }

        return pages;
    }

    /// <summary>Slack shows 3,000 characters in one piece, Teams some 28 KB in a message.</summary>
    private static int LongestPage(string channel) => channel == "slack" ? 2_500 : 20_000;
}
