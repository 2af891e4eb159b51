namespace CoachBot.Coaching.Transcripts.Shapes;

/// <summary>HTML around any of the other shapes.</summary>
/// <param name="inner">What to look for once the tags are gone.</param>
internal sealed class HtmlShape(IReadOnlyList<ITranscriptShape> inner) : ITranscriptShape
{
    public Found? Read(SourceText source)
    {
        if (!HtmlText.Is(source.Text))
        {
            return null;
        }

        var plain = new SourceText(HtmlText.Lines(source.Text));
        foreach (var shape in inner)
        {
            if (shape.Read(plain) is { } found)
            {
                return found with { Shape = TranscriptShape.Html };
            }
        }

        return null;
    }
}
