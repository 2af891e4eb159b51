namespace CoachBot.Coaching.Privacy.Scanners;

/// <summary>Finds one kind of personal detail.</summary>
internal interface ISpanScanner
{
    /// <summary>Adds what it finds, in order and without overlap. The work must grow in step with the length of the text.</summary>
    /// <param name="text">A stretch no earlier scanner has claimed; its ends are as good as the ends of the text.</param>
    /// <param name="offset">Where the stretch begins in the whole text.</param>
    /// <param name="found">Receives the finds, in offsets of the whole text.</param>
    void Scan(ReadOnlySpan<char> text, int offset, List<RedactedSpan> found);
}
