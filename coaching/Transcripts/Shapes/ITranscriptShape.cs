namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>One look that pasted conversations have.</summary>
internal interface ITranscriptShape
{
    /// <summary>The messages of <paramref name="source"/>, or <see langword="null"/> when it doesn't look so. Linear in the text's length; never throws.</summary>
    Found? Read(SourceText source);
}
