namespace CoachBot.Coaching.Text;

/// <summary>One sentence: a stretch of tokens and the characters it covers, its closing mark included.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index behind its last token.</param>
/// <param name="Span">The characters from its first word to its closing mark.</param>
/// <param name="Paragraph">Index of the paragraph it stands in.</param>
/// <param name="IsQuestion">Whether it is closed by a question mark.</param>
internal readonly record struct Sentence(int FirstToken, int EndToken, TextSpan Span, int Paragraph, bool IsQuestion)
{
    public int TokenCount => EndToken - FirstToken;
}
