using System.Text;
using CoachBot.BotFramework.Schema;
using CoachBot.BotFramework.Schema.Teams;
using CoachBot.Channels.Teams.Dialogs;
using CoachBot.Coaching.Phrases;
using CoachBot.Conversations;
using CoachBot.Tests.Support;

namespace CoachBot.Tests.Channels;

public sealed class DialogCardTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [PlaygroundFact]
    public async Task Every_card_of_a_dialog_or_a_search_fits_the_published_schema()
    {
        var cards = ReplyCases.All.Values.Select(r => DialogCard.Show(r, new DraftRequest(Some.Hostile, Some.Hostile, "email")))
            .Append(DialogCard.Ask("", ""))
            .Append(DialogCard.Ask(Some.Hostile, Some.Hostile))
            .Concat(new BetterWordsSearch(new PhraseSearch(Some.Coach())).Answer(new MessagingExtensionQuery()).ComposeExtension!.Attachments!);

        Assert.Equal("", await PublishedSchema.ProblemsAsync("card", [.. cards.Select(Write)]));
    }

    [Theory]
    [MemberData(nameof(ReplyCases.Names), MemberType = typeof(ReplyCases))]
    public void A_dialog_has_no_button_that_only_messages_know(string name)
    {
        var card = DialogCard.Show(ReplyCases.All[name], new DraftRequest("Thanks.", null, null)).Content!.ToString()!;

        Assert.DoesNotContain("Action.Execute", card, StringComparison.Ordinal);
        Assert.DoesNotContain("\"again\"", card, StringComparison.Ordinal);
    }

    private string Write(Attachment card, int number)
    {
        var file = Path.Combine(_folder.FullName, $"{number}.json");
        File.WriteAllText(file, card.Content!.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }
}
