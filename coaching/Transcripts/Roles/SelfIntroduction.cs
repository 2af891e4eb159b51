namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>Tells who introduces themselves and who greets whom.</summary>
internal static class SelfIntroduction
{
    private static readonly string[] Before = ["my name is ", "this is ", "i'm ", "i am ", "speaking with ", "my name's ", "it's "];

    private static readonly string[] Greetings = ["hi ", "hello ", "hey ", "dear ", "good morning ", "good morning, ", "good afternoon ", "good evening ", "thanks, ", "thanks ", "thank you, ", "thank you ", "hi, ", "hello, ", "sorry, ", "sorry ", "i'm sorry, ", "i'm so sorry "];

    /// <summary>Whether <paramref name="name"/> introduces themselves in <paramref name="text"/>.</summary>
    public static bool Is(string text, string name)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 240));
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        foreach (var before in Before)
        {
            if (head[..at].EndsWith(before, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return head[(at + name.Length)..].StartsWith(" speaking", StringComparison.OrdinalIgnoreCase) || head[(at + name.Length)..].StartsWith(" here", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether <paramref name="text"/> begins by addressing <paramref name="name"/>.</summary>
    public static bool Addresses(string text, string name)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 80)).TrimStart();
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (at + name.Length < head.Length && char.IsLetterOrDigit(head[at + name.Length])))
        {
            return false;
        }

        foreach (var greeting in Greetings)
        {
            if (head[..at].EndsWith(greeting, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
