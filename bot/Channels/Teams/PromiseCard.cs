using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Replies;

namespace CoachBot.Channels.Teams;

/// <summary>A promise, and a way to say that it was sent: from then on it is kept in mind.</summary>
internal static class PromiseCard
{
    public static void Write(CardWriter card, PromiseBlock block)
    {
        card.StartRichText(Words.Small).Run("• ", RunColor.Accent.Bold).Run(block.Text).EndRichText();
        card.Start(Words.ActionSet).Set(Words.Spacing, Words.Small).StartArray(Words.Actions);
        card.Start(Words.Execute).Set(Words.Title, Words.ISentThis).Set(Words.Verb, Words.SentVerb);
        Data(card, block.Promise).StartObject(Words.Fallback).Set(Words.Type, Words.Submit).Set(Words.Title, Words.ISentThis);
        Data(card, block.Promise).End().End().EndArray().End();
    }

    private static CardWriter Data(CardWriter card, Commitment promise) =>
        card.StartObject(Words.Data).Set(Words.PromiseKey, promise.Text).Set(Words.DueKey, promise.Due ?? "").End();
}
