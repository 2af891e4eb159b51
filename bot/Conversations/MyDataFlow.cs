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
    private const int ReviewsOnAPage = 80;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        PageAsked(Phrases.Normal(message.Text)) is { } page ? await ShowAsync(people.Of(message.Sender), page, cancellationToken) : null;

    private static int? PageAsked(string? words) => words switch
    {
        "my data" or "mydata" or "/mydata" or "show my data" or "export my data" => 1,
        _ when words?.StartsWith("my data ", StringComparison.Ordinal) == true
            && int.TryParse(words.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var page) => Math.Max(page, 1),
        _ => null,
    };

    private async Task<Reply> ShowAsync(string person, int page, CancellationToken cancellationToken)
    {
        var count = await tables.CountReviewsAsync(person, cancellationToken);
        var pages = Math.Max(1, (count + ReviewsOnAPage - 1) / ReviewsOnAPage);
        var shown = new JsonObject
        {
            ["about"] = "Everything I keep about you. Drafts, transcripts and customers' messages are not kept.",
            ["page"] = page,
            ["pages"] = pages,
        };
        if (page < pages)
        {
            shown["next"] = string.Create(CultureInfo.InvariantCulture, $"Type: my data {page + 1}");
        }

        if (page == 1)
        {
            foreach (var (table, rows) in await tables.ReadAsync(person, cancellationToken))
            {
                shown[table] = rows?.DeepClone();
            }
        }

        shown["reviews"] = await tables.ReviewsAsync(person, (page - 1) * ReviewsOnAPage, ReviewsOnAPage, cancellationToken);
        return Reply.Note(shown.ToJsonString(Json));
    }
}
