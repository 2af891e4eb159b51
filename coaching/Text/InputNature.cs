namespace CoachBot.Coaching.Text;

/// <summary>What sort of thing somebody sent: only prose can be coached.</summary>
public enum InputNature
{
    /// <summary>Words for a person to read, perhaps with some code, numbers or emoji among them.</summary>
    Prose,

    /// <summary>Mostly source code, markup, a stack trace, JSON or SQL.</summary>
    Code,

    /// <summary>Emoji and nothing to read.</summary>
    EmojiOnly,

    /// <summary>Numbers and signs without words.</summary>
    NumbersOnly,

    /// <summary>Nothing at all, or only blanks.</summary>
    Empty,

    /// <summary>Not one whole word: a single letter, or signs alone.</summary>
    TooShort,
}
