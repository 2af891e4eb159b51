using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Tests.Support;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Rewriting;

public sealed class RewritePropertyTests
{
    private const int Drafts = 3000;
    private const int Seed = 20270115;

    [Fact]
    public void A_rewrite_keeps_what_was_not_flagged_and_invents_nothing()
    {
        var maker = new DraftMaker(Seed);
        var wrong = new List<string>();
        var rewritten = 0;
        for (var i = 0; i < Drafts; i++)
        {
            var made = maker.Next();
            var review = Shipped.Coach.ReviewDraft(made.Draft);
            if (review.Rewrite is not null)
            {
                rewritten++;
                wrong.AddRange(Describe(made, review));
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {rewritten} rewrites are wrong:\n{string.Join("\n\n", wrong.Take(12))}");
        Assert.True(rewritten > Drafts / 6, $"Only {rewritten} of {Drafts} drafts were rewritten.");
    }

    [Fact]
    public void The_bad_examples_of_the_playbook_are_rewritten_as_carefully()
    {
        var wrong = new List<string>();
        foreach (var example in Shipped.Playbook.Rules.SelectMany(r => r.Info.Examples).Where(e => e.IsBad && !e.Text.Text.Contains('[')).Select(e => e.Text))
        {
            var review = Shipped.Coach.ReviewDraft(example);
            if (review.Rewrite is not null)
            {
                wrong.AddRange(Describe(new MadeDraft(example, SentencesOf(example.Text)), review));
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} rewrites are wrong:\n{string.Join("\n\n", wrong.Take(12))}");
    }

    private static IEnumerable<string> Describe(MadeDraft made, DraftReview review)
    {
        var problems = RewriteCheck.Problems(made.Draft, made.Sentences, review).ToArray();
        return problems.Length == 0 ? [] : [$"{string.Join("; ", problems)}\n  customer: {made.Draft.Customer}\n  draft:    {made.Draft.Text}\n  rewrite:  {review.Rewrite}\n  found:    {string.Join(", ", review.Findings.Select(f => $"{f.Rule} “{f.Excerpt}”"))}"];
    }

    private static List<TextSpan> SentencesOf(string text)
    {
        var tokens = new TokenizedText();
        Shipped.Playbook.Tokenizer.Read(text, tokens, []);
        return [.. tokens.Sentences.ToArray().Select(s => s.Span)];
    }
}
