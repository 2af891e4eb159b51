namespace CoachBot.Coaching.Transcripts.Labels;

/// <summary>What stands in place of the speaker.</summary>
/// <param name="Text">The label as it was pasted, without marks around it.</param>
/// <param name="Kind">How sure it is that this names a speaker.</param>
internal sealed record Label(string Text, LabelKind Kind)
{
    /// <summary>No label.</summary>
    public static Label None { get; } = new("", LabelKind.Name);

    /// <summary>The chat system.</summary>
    public static Label System { get; } = new("", LabelKind.Role) { Role = Speaker.System };

    /// <summary>The role the label says, if it says one.</summary>
    public Speaker? Role { get; init; }

    /// <summary>The name in the label, if there is one.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the name is a company's or an address of the company rather than a person's.</summary>
    public bool IsCompany { get; init; }

    /// <summary>Whether it is marked as an app's: a bot, or people who answer through a help desk.</summary>
    public bool IsApp { get; init; }

    /// <summary>The address behind the name, in e-mails.</summary>
    public string? Address { get; init; }

    /// <summary>What tells one speaker from another.</summary>
    public string Key => (Address ?? (Name is null ? Text : Name)).ToUpperInvariant();
}

/// <summary>How sure it is that a label names a speaker.</summary>
internal enum LabelKind
{
    /// <summary>It may be a name, or anything else that begins with a capital letter.</summary>
    Maybe,

    /// <summary>It looks like a name: two capitalised words, a known first name, a telephone number.</summary>
    Name,

    /// <summary>It is a role word or carries one.</summary>
    Role,
}
