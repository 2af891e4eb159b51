namespace CoachBot.CommandLine;

/// <summary>What an input item is.</summary>
internal enum ItemKind
{
    /// <summary>Found out by looking: a conversation when its lines carry role words, else a draft.</summary>
    Auto,

    Draft,

    Transcript,
}

/// <summary>How reviews are written.</summary>
internal enum OutputFormat
{
    Text,
    Json,
}
