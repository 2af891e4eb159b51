using CoachBot.Coaching.Replies;
using CoachBot.Conversations;
using CoachBot.Storage;

namespace CoachBot.Organisation;

/// <summary>Shows and changes the organisation, for those whom the configuration names. Every change is written down.</summary>
internal sealed class SettingsFlow(RosterSource roster, SettingTable settings, PersonKeys people, TimeProvider time) : ICoachFlow
{
    private const string Command = "settings";
    private const int MostChanges = 10;

    private static readonly Reply NotYours = Reply.Note("Only administrators can see and change settings. They are named in the configuration of the bot.");
    private static readonly Reply OnlyAlone = Reply.Note("Ask me for settings in our 1:1 chat.");
    private static readonly Reply NotAdmins = Reply.Note("Who is an administrator is set in the configuration only.");

    private static readonly Reply Usage = Reply.Note(
        "Write “settings”, “settings log”, “settings remove Teams:Care:Supervisors:Mia”, or “settings set” with one or more lines such as “Teams:Care:Supervisors:Mia:MostOpen = 3”.");

    public async ValueTask<Reply?> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var words = message.Text.Trim();
        if (!words.StartsWith(Command, StringComparison.OrdinalIgnoreCase) || (words.Length > Command.Length && !char.IsWhiteSpace(words[Command.Length])))
        {
            return null;
        }

        var rest = words[Command.Length..].Trim();
        var verb = rest.Split((char[]?)null, 2)[0].ToLowerInvariant();
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
        ("", _) => await ListAsync(cancellationToken),
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

    private async Task<Reply> ListAsync(CancellationToken cancellationToken)
    {
        var pairs = await roster.PairsAsync(cancellationToken);
        return pairs.Count == 0
            ? Reply.Note("No team is set up yet. Begin with “settings set Teams:Care:Supervisors:Mia:Id = msteams/…”, or write it into the configuration.")
            : new Reply("The settings in force", [new HeadlineBlock("The settings in force"), .. pairs.Select(p => new InsightBlock(p.Key, p.Value))]);
    }

    private async Task<Reply> LogAsync(CancellationToken cancellationToken)
    {
        var names = roster.Current.Options.Admins.ToDictionary(people.Of, a => a, StringComparer.Ordinal);
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

        if (await roster.TryAsync(changes, cancellationToken) is { Count: > 0 } problems)
        {
            return Reply.Note($"Nothing was changed. {string.Join(' ', problems)}");
        }

        var before = await roster.PairsAsync(cancellationToken);
        foreach (var (path, value) in changes)
        {
            await settings.SetAsync(RosterSource.Prefix + path, before.GetValueOrDefault(path), value, people.Of(sender), time.GetUtcNow(), cancellationToken);
        }

        await roster.LoadAsync(cancellationToken);
        return Reply.Note($"Done: {string.Join("; ", changes.Select(c => c.Value.Length > 0 ? $"{c.Path} is now {c.Value}" : $"{c.Path} is removed"))}. It holds at once, and within seconds for other processes.");
    }
}
