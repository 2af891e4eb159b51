namespace CoachBot.Coaching.NextSteps;

/// <summary>What the playbook holds to put a reply together.</summary>
/// <param name="Patterns">Whole replies, the weightiest first.</param>
/// <param name="Parts">Their parts, by name: the lines that may stand for each, the best first.</param>
/// <param name="Things">The things customers name.</param>
/// <param name="Troubles">What goes wrong with them.</param>
/// <param name="Protocol">The text a team has set for a customer who may harm themselves, or <see langword="null"/>.</param>
internal sealed record ReplyBook(
    IReadOnlyList<ReplyPattern> Patterns, IReadOnlyDictionary<string, IReadOnlyList<ReplyLine>> Parts, ThingList Things, TroubleList Troubles, string? Protocol);

/// <summary>A whole reply with slots for facts and parts.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Weight">0 to 100: the heavier is tried first; 0 silences it.</param>
/// <param name="When">When it fits.</param>
/// <param name="Say">Its variants, the best first.</param>
internal sealed record ReplyPattern(string Name, int Weight, Condition When, IReadOnlyList<Template> Say);

/// <summary>Wordings of one part that fit at the same time.</summary>
/// <param name="When">When they fit.</param>
/// <param name="Say">The wordings, the best first.</param>
internal sealed record ReplyLine(Condition When, IReadOnlyList<Template> Say);
