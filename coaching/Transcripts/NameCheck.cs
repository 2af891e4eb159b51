using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts;

/// <summary>Whether labels are people's names beyond doubt.</summary>
internal static class NameCheck
{
    /// <summary>Whether all labels are roles, telephone numbers or begin with a first name.</summary>
    public static bool AllArePeople(IReadOnlyList<Message> messages) => messages.DistinctBy(m => m.Label.Key)
        .All(m => m.Label.Kind == LabelKind.Role || FirstNames.Has(m.Label.Text) || NameTest.IsTelephone(m.Label.Text));
}
