using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Conversations;

/// <summary>A cue of the playbook, found in a turn.</summary>
/// <param name="Code">The cue's code, the name of its file.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Turn">Index of the turn.</param>
/// <param name="Span">Where in the turn's text it stands.</param>
/// <param name="Excerpt">The words themselves: untrusted text.</param>
public sealed record CueHit(string Code, CueGroup Group, int Turn, TextSpan Span, string Excerpt);

/// <summary>What a cue is about.</summary>
public enum CueGroup
{
    /// <summary>Speaks for a human above.</summary>
    Risk,

    /// <summary>A need behind the request.</summary>
    Need,

    /// <summary>What the customer values.</summary>
    Priority,

    /// <summary>How the customer stands to the matter: unsure, ready to buy, satisfied.</summary>
    Stance,

    /// <summary>What the agent does.</summary>
    Agent,

    /// <summary>Feedback on the company or its products.</summary>
    Feedback,
}
