namespace CoachBot.Training.Data;

/// <summary>Names of what is learned. The 28 labels of GoEmotions keep their own names behind a prefix.</summary>
internal static class Labels
{
    public const string Upset = "upset", Angry = "angry", Frustrated = "frustrated", Disappointed = "disappointed", Anxious = "anxious", Confused = "confused",
        Sad = "sad", Urgent = "urgent", Relieved = "relieved", Grateful = "grateful", Excited = "excited", Negative = "negative", Positive = "positive",
        Polite = "polite", Rude = "rude", Abuse = "abuse", Empathy = "empathy", Sarcasm = "sarcasm",
        Complaint = "complaint", Derailing = "derailing";

    public const string GoEmotions = "go:";

    /// <summary>What the customer's model says, in the order of its outputs.</summary>
    public static readonly string[] Customer = [Upset, Angry, Frustrated, Disappointed, Anxious, Confused, Sad, Urgent, Relieved, Grateful, Excited, Negative, Positive, Complaint, Derailing];

    /// <summary>Nothing of all this: a calm text.</summary>
    public static readonly IReadOnlyDictionary<string, float> Calm = Customer.Except([Complaint, Derailing]).Concat([Rude, Abuse, Sarcasm]).ToDictionary(l => l, _ => 0f, StringComparer.Ordinal);

    /// <summary>A set of labels from words like <c>"upset angry -positive ?sad"</c>: present, absent with a minus; all others of the customer's unknown.</summary>
    public static Dictionary<string, float> Of(string words)
    {
        var labels = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            labels[word.TrimStart('-')] = word[0] == '-' ? 0 : 1;
        }

        return labels;
    }
}
