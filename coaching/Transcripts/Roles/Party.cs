using CoachBot.Coaching.Transcripts.Labels;

namespace CoachBot.Coaching.Transcripts.Roles;

/// <summary>One speaker of a conversation and what speaks for the role.</summary>
internal sealed class Party(Label label, int first)
{
    private const int MostRead = 16;

    private int _read;

    /// <summary>The label.</summary>
    public Label Label { get; private set; } = label;

    /// <summary>Index of the first message.</summary>
    public int First { get; } = first;

    /// <summary>How many messages.</summary>
    public int Messages { get; private set; }

    /// <summary>How much speaks for somebody who serves, negative for somebody who is served.</summary>
    public double Score { get; set; }

    /// <summary>Whether an automatic assistant speaks so.</summary>
    public bool IsBot { get; private set; }

    /// <summary>Whether somebody says to be the supervisor.</summary>
    public bool IsSupervisor { get; private set; }

    /// <summary>Whether the name is told by the speaker ("this is Dee").</summary>
    public bool Introduces { get; private set; }

    /// <summary>The role, once it is clear.</summary>
    public Speaker? Role { get; set; } = label.Role;

    /// <summary>The first name, or the only one.</summary>
    public string? FirstName { get; } = FirstNameOf(label);

    /// <summary>Takes one message into account.</summary>
    public void Hear(Message message)
    {
        Messages++;
        if (Role is null && message.Label.Role is { } role)
        {
            Role = role;
            Label = message.Label;
        }

        if (_read++ >= MostRead)
        {
            return;
        }

        Score += RoleCues.Score(message.Text) + Manner(message.Text);
        IsBot |= RoleCues.IsBots(message.Text);
        IsSupervisor |= RoleCues.IsSupervisors(message.Text);
        Introduces |= FirstName is { } name && SelfIntroduction.Is(message.Text, name);
    }

    // Those who are paid to write begin with a capital letter and say "your"; those who are upset or in a hurry often don't.
    private static double Manner(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var manner = char.IsLower(text[0]) ? -0.3 : 0;
        var head = text.AsSpan(0, Math.Min(text.Length, 200));
        manner += head.Contains(" your ", StringComparison.OrdinalIgnoreCase) || head.StartsWith("your ", StringComparison.OrdinalIgnoreCase) ? 0.5 : 0;
        return manner + (head.Contains("please", StringComparison.OrdinalIgnoreCase) ? 0.3 : 0);
    }

    private static string? FirstNameOf(Label label)
    {
        if (label.Name is not { Length: > 1 } name || label.IsCompany || !char.IsLetter(name[0]))
        {
            return null;
        }

        // "Reed, Ana" is called Ana.
        var comma = name.IndexOf(',');
        var given = comma > 0 ? name[(comma + 1)..].Trim() : name;
        var end = given.AsSpan().IndexOfAny(" .(");
        var first = end > 1 ? given[..end] : given;
        return first.Length > 1 ? first : null;
    }
}
