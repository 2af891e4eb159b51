namespace CoachBot.Fakes;

/// <summary>A call as it came over the wire.</summary>
internal sealed record FakeCall(string Path, IReadOnlyDictionary<string, string> Headers, string Body);
