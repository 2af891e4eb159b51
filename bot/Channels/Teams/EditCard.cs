using CoachBot.Coaching.Drafts;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>A form behind a button: the draft to go on with, to be changed and reviewed again in the same card. What was asked comes back with it, so that nothing of it has to be kept.</summary>
internal static class EditCard
{
    /// <summary>Writes the form, closed.</summary>
    /// <param name="card">Where to.</param>
    /// <param name="about">What was reviewed.</param>
    /// <param name="text">The text to begin with.</param>
    public static void Write(CardWriter card, Draft about, string text)
    {
        card.Start(Words.ActionSet).Set(Words.Id, Words.EditButtonId).Set(Words.Spacing, Words.Medium).StartArray(Words.Actions)
            .Toggle(Words.TryAgain.Value, Words.EditButtonId.Value, Words.EditId.Value).EndArray().End();
        card.Start(Words.Container).Set(Words.Id, Words.EditId).Set(Words.IsVisible, false).Set(Words.Spacing, Words.Medium).StartArray(Words.Items);
        card.Start(Words.TextInput).Set(Words.Id, Words.DraftKey).Set(Words.Label, Words.YourDraft).Set(Words.IsMultiline, true)
            .Set(Words.MaxLength, ReviewDraftFlow.MostCharacters).Set(Words.Value, text).End();
        card.Start(Words.ActionSet).StartArray(Words.Actions).Start(Words.Execute).Set(Words.Title, Words.LookAgain).Set(Words.Verb, Words.AgainVerb);
        Data(card, about).StartObjectOf(Words.Fallback, Words.Submit).Set(Words.Title, Words.LookAgain);
        Data(card, about).End().End().EndArray().End();
        card.EndArray().End();
    }

    private static CardWriter Data(CardWriter card, Draft about)
    {
        card.StartObject(Words.Data).Set(Words.ForKey, DraftChannels.NameOf(about.Channel));
        if (about.Customer is { } customer)
        {
            card.Set(Words.CustomerKey, customer);
        }

        return card.End();
    }
}
