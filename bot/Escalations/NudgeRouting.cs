using CoachBot.Coaching.Escalation;
using CoachBot.Delivery;
using CoachBot.Organisation;
using CoachBot.Storage;

namespace CoachBot.Escalations;

/// <summary>Finds whom to call: the next supervisor who can be reached, else the supervisors' channel.</summary>
internal sealed partial class NudgeRouting(EscalationTable escalations, Addresses addresses, NudgePost post, PersonKeys people, TimeProvider time, ILogger<NudgeRouting> logger)
{
    /// <param name="team">The team.</param>
    /// <param name="level">How grave it is.</param>
    /// <param name="agent">The key of the agent, who is not called to their own case.</param>
    /// <param name="called">The keys of those who were called already; <see langword="null"/> stands for the channel.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<NudgeRoute> FindAsync(Team team, RiskLevel level, string agent, IReadOnlyCollection<string?> called, CancellationToken cancellationToken)
    {
        var found = new List<(string, string?)>();
        var supervisor = team.NudgesTo == NudgePlace.Channel ? null : await PersonAsync(team, level, [.. called, agent], found, cancellationToken);
        var isChannelWanted = team.SupervisorsChannel.Length > 0 && !called.Contains(null) && (team.NudgesTo != NudgePlace.Person || found.Count == 0);
        if (isChannelWanted && await addresses.OfChannelAsync(team.SupervisorsChannel, cancellationToken) is { } channel && post.Reaches(channel))
        {
            found.Add((channel, null));
        }

        return new NudgeRoute(found, supervisor);
    }

    private async Task<Supervisor?> PersonAsync(Team team, RiskLevel level, IReadOnlyCollection<string?> called, List<(string, string?)> found, CancellationToken cancellationToken)
    {
        var open = await escalations.OpenByPersonAsync(cancellationToken);
        var byId = team.Supervisors.ToDictionary(s => s.Id, s => open.GetValueOrDefault(people.Of(s.Id)), StringComparer.Ordinal);
        var tried = team.Supervisors.Where(s => called.Contains(people.Of(s.Id))).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        while (NudgePlan.Next(team.Supervisors, tried, byId, level, time.GetUtcNow()) is { } next)
        {
            if (await addresses.OfPersonAsync(next.Id, cancellationToken) is { } conversation && post.Reaches(conversation))
            {
                found.Add((conversation, people.Of(next.Id)));
                return next;
            }

            PassedOver(team.Name, team.Supervisors.ToList().IndexOf(next) + 1);
            tried.Add(next.Id);
        }

        return null;
    }

    [LoggerMessage(EventId = 410, Level = LogLevel.Warning, Message = "Supervisor number {Number} of the team {Team} cannot be reached and is passed over.")]
    private partial void PassedOver(string team, int number);
}
