using CoachBot.Coaching.Escalation;
using CoachBot.Coaching.Shifts;

namespace CoachBot.Organisation;

/// <summary>A team as it stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Supervisors">Who is called, in order.</param>
/// <param name="Shifts">Its shifts.</param>
internal sealed record Team(string Name, IReadOnlyList<Supervisor> Supervisors, IReadOnlyList<TeamShift> Shifts)
{
    /// <summary>Keys of the channels whose members are in it.</summary>
    public required IReadOnlySet<string> Channels { get; init; }

    /// <summary>People who are in it.</summary>
    public required IReadOnlySet<string> Members { get; init; }

    /// <summary>The key of the channel that only supervisors read; empty for none.</summary>
    public required string SupervisorsChannel { get; init; }

    public required NudgePlace NudgesTo { get; init; }

    /// <summary>Who sees summaries first; <see langword="null"/> when there is no supervisor.</summary>
    public required Supervisor? Lead { get; init; }

    /// <summary>The supervisor of that id; <see langword="null"/> for anybody else.</summary>
    public Supervisor? SupervisorOf(string person) => Supervisors.FirstOrDefault(s => s.Id.Equals(person, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A shift, and what is done at its end.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Channel">The key of the channel the summary is posted in.</param>
/// <param name="HasPreview">Whether the lead decides.</param>
internal sealed record TeamShift(Shift Shift, string Channel, bool HasPreview);
