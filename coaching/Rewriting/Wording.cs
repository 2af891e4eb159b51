using System.Collections.Frozen;
using CoachBot.Coaching.Drafts;
using CoachBot.Coaching.Rules;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Rewriting;

/// <summary>
/// Whether somebody else's wording says what ours says: every fact of ours and no other, no promise that ours does not make, and nothing that binds
/// the company unless ours does.
/// </summary>
internal static class Wording
{
    private const int MostGrowth = 2;
    private const int Leeway = 200;

    /// <summary>Beginnings of words that promise money, goods or rights.</summary>
    private static readonly string[] Binding =
    [
        "refund", "reimburs", "compensat", "credit", "voucher", "discount", "free", "guarantee", "warrant", "replac", "waiv", "cancel", "upgrade", "gift", "liab", "fault", "coupon", "bonus", "rebate", "certain",
    ];

    public static bool Keeps(ReviewContext ours, ReviewContext theirs, TokenizedText buffer, List<TextSpan> shields)
    {
        var (own, other) = (ours.Draft.Text, theirs.Draft.Text);
        var tokenizer = ours.Playbook.Tokenizer;
        return other.Length <= (own.Length * MostGrowth) + Leeway
            && !other.Any(c => char.IsControl(c) && c is not ('\n' or '\r'))
            && !Inventions.Any(own, null, other, tokenizer, buffer, shields)
            && !Inventions.Any(other, null, own, tokenizer, buffer, shields)
            && !NewBinding(own, other)
            && Promises(Drafts.Commitments.Find(ours), Drafts.Commitments.Find(theirs));
    }

    /// <summary>As many promises at most, for the same times.</summary>
    private static bool Promises(IReadOnlyList<Commitment> ours, IReadOnlyList<Commitment> theirs)
    {
        var times = ours.Select(c => Bare(c.Due)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return theirs.Count <= ours.Count && theirs.All(c => c.Due is null || times.Contains(Bare(c.Due)));
    }

    /// <summary>"by 3 pm" and "before 3 pm" differ; "by 3 pm" and "By 3 pm," do not.</summary>
    private static string Bare(string? due) => due?.Trim(' ', ',', '.').ToLowerInvariant() ?? "";

    private static bool NewBinding(string ours, string theirs) => Binding.Any(b => Has(theirs, b) && !Has(ours, b));

    private static bool Has(string text, string beginning)
    {
        for (var at = text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(beginning, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
