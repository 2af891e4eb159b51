using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using CoachBot.Storage;

namespace CoachBot.Organisation;

/// <summary>Shows and changes the organisation, for those whom the configuration names. Every change is written down.</summary>
internal sealed class SettingsFlow(RosterSource roster, SettingTable settings, PersonKeys people, TimeProvider time) : ICoachFlow
{
    private const string Command = "settings";
    private const int MostChanges = 10;
    private const int MostShown = 40;
    private const string TeamPath = "teams:";

    private static readonly Reply NotYours = Reply.Note("Only administrators can see and change settings. They are named in the configuration of the bot.");
    private static readonly Reply OnlyAlone = Reply.Note("Ask me for settings in our 1:1 chat.");
    private static readonly Reply NotAdmins = Reply.Note("Who is an administrator is set in the configuration only.");

    private static readonly Reply Usage = Reply.Note(
        "Write “settings”, “settings Teams:Care”, “settings log”, “settings remove Teams:Care:Supervisors:Mia”, or “settings set” with one or more lines such as “Teams:Care:Supervisors:Mia:MostOpen = 3”.");

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var words = message.Text.Trim();
        if (!words.StartsWith(Command, StringComparison.OrdinalIgnoreCase) || (words.Length > Command.Length && !char.IsWhiteSpace(words[Command.Length])))
        {
            return null;
        }

        var rest = words[Command.Length..].Trim();
        var verb = rest.Split((char[]?)null, 2)[0].ToLowerInvariant();
        if (verb.StartsWith(TeamPath, StringComparison.Ordinal) && verb.Length == rest.Length)
        {
            verb = "";
        }

        if (verb is not ("" or "log" or "set" or "remove"))
        {
            // "Settings are under your profile" is a draft.
            return null;
        }

        return message.Kind != ConversationKind.Personal ? OnlyAlone
            : !roster.Current.IsAdmin(message.Sender) ? NotYours
            : await AnswerAsync(message.Sender, verb, rest[verb.Length..].Trim(), cancellationToken);
    }

    private async Task<Reply> AnswerAsync(string sender, string verb, string rest, CancellationToken cancellationToken) => (verb, rest) switch
    {
        ("", _) => await ListAsync(rest, cancellationToken),
        ("log", _) => await LogAsync(cancellationToken),
        (_, "") => Usage,
        ("remove", _) => await ChangeAsync(sender, [(rest, "")], cancellationToken),
        _ => Pairs(rest) is { } pairs ? await ChangeAsync(sender, pairs, cancellationToken) : Usage,
    };

    private static List<(string Path, string Value)>? Pairs(string text)
    {
        var pairs = new List<(string, string)>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } path, { Length: > 0 } value])
            {
                return null;
            }

            pairs.Add((path, value));
        }

        return pairs;
    }

    private async Task<Reply> ListAsync(string below, CancellationToken cancellationToken)
    {
        var all = await roster.PairsAsync(cancellationToken);
        if (all.Count == 0)
        {
            return Reply.Note("No team is set up yet. Begin with “settings set Teams:Care:Supervisors:Mia:Id = msteams/…”, or write it into the configuration.");
        }

        var pairs = all.Where(p => below.Length == 0 || $"{p.Key}:".StartsWith($"{below}:", StringComparison.OrdinalIgnoreCase)).ToArray();
        var title = below.Length == 0 ? "The settings in force" : $"The settings of {below}";
        return pairs.Length == 0 ? Reply.Note($"Nothing is set below {below}. Write “settings” to see what is.")
            : new Reply(title, [new HeadlineBlock(title), .. pairs.Length <= MostShown ? pairs.Select(p => new InsightBlock(p.Key, p.Value)) : InShort(pairs)]);
    }

    /// <summary>More than one message holds: what is set outside of teams, and how to see each part.</summary>
    private static IEnumerable<ReplyBlock> InShort(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        var depth = pairs.Max(p => p.Key.StartsWith(TeamPath, StringComparison.OrdinalIgnoreCase) ? 1 : 0);
        while (depth < 4 && pairs.GroupBy(p => Head(p.Key, depth + 1)).Count() <= MostShown)
        {
            depth++;
        }

        return pairs.GroupBy(p => Head(p.Key, depth), StringComparer.OrdinalIgnoreCase).Take(MostShown).Select(g => g.Count() == 1
            ? new InsightBlock(g.First().Key, g.First().Value)
            : new InsightBlock(g.Key, FormattableString.Invariant($"{g.Count()} settings; write “settings {g.Key}” to see them")));
    }

    private static string Head(string path, int parts) => string.Join(':', path.Split(':').Take(parts));

    private async Task<Reply> LogAsync(CancellationToken cancellationToken)
    {
        var names = roster.Current.Options.Admins.DistinctBy(people.Of).ToDictionary(people.Of, a => a, StringComparer.Ordinal);
        var changes = await settings.ChangesAsync(MostChanges, cancellationToken);
        return changes.Count == 0 ? Reply.Note("Nothing was changed by command so far.") : new Reply(
            "The latest changes",
            [new HeadlineBlock("The latest changes"), .. changes.Select(c => new InsightBlock(
                FormattableString.Invariant($"{c.ChangedAt:yyyy-MM-dd HH:mm} UTC, {names.GetValueOrDefault(c.ChangedBy, "a former administrator")}"),
                $"{c.Name[RosterSource.Prefix.Length..]}: {c.OldValue ?? "(nothing)"} → {(c.NewValue is { Length: > 0 } value ? value : "(removed)")}"))]);
    }

    private async Task<Reply> ChangeAsync(string sender, IReadOnlyList<(string Path, string Value)> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Path.StartsWith(nameof(OrganisationOptions.Admins), StringComparison.OrdinalIgnoreCase)))
        {
            return NotAdmins;
        }

        if (await roster.ChangeAsync(changes, people.Of(sender), time.GetUtcNow(), cancellationToken) is { Count: > 0 } problems)
        {
            return Reply.Note($"Nothing was changed. {string.Join(' ', problems)}");
        }

        return Reply.Note($"Done: {string.Join("; ", changes.Select(c => c.Value.Length > 0 ? $"{c.Path} is now {c.Value}" : $"{c.Path} is removed"))}. It holds at once, and within seconds for other processes.");
    }
}
