using CoachBot.Coaching.Privacy;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Privacy;

public sealed class RedactionMergeTests
{
    private const string Original = "Ana Reed, ana@example.com, called from Oak Farm.";

    private readonly Redaction _ours = Redactor.Default.Redact(Original);

    [Fact]
    public void What_others_find_is_taken_out_of_the_original_too()
    {
        var merged = _ours.With(Original, [Found("Ana Reed"), Found("Oak Farm")]);

        Assert.Equal("[name], [email], called from [name].", merged.Text);
        Assert.Equal(["Ana Reed", "ana@example.com", "Oak Farm"], merged.Spans.Select(s => Original[s.Span.Start..s.Span.End]));
    }

    [Fact]
    public void A_find_across_what_is_taken_out_already_leaves_it_as_it_is()
    {
        var merged = _ours.With(Original, [Found("Reed, [email], called")]);

        Assert.Equal("Ana [name][email][name] from Oak Farm.", merged.Text);
    }

    [Fact]
    public void A_find_inside_a_placeholder_changes_nothing() => Assert.Equal(_ours.Text, _ours.With(Original, [Found("mai")]).Text);

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(40, 400)]
    [InlineData(5, 5)]
    public void A_find_outside_of_the_text_is_ignored(int start, int end) =>
        Assert.Same(_ours, _ours.With(Original, [new RedactedSpan(new TextSpan(start, end), RedactionKind.Detail)]));

    private RedactedSpan Found(string words)
    {
        var start = _ours.Text.IndexOf(words, StringComparison.Ordinal);
        return new RedactedSpan(new TextSpan(start, start + words.Length), RedactionKind.Name);
    }
}
