using System.Collections.Frozen;

namespace CoachBot.Coaching.Transcripts.Labels;

/// <summary>Words that stand before a colon in lists, forms and notes, and never name somebody who speaks.</summary>
internal static class FieldWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All = (
        "note notes tip tips reminder ps p.s warning caution important attention update updates summary subject re fw fwd cc bcc to from date sent time name names address addresses phone telephone tel mobile fax email e-mail mail web " +
        "website url link links order orders number numbers no id ids ref reference invoice case ticket tracking carrier price prices cost costs total subtotal amount fee fees tax vat delivery shipping size sizes colour color quantity qty " +
        "item items product products model serial sn sku brand step steps option options plan plans part parts section chapter page room seat flight gate train platform bus day days week month year monday tuesday wednesday thursday friday " +
        "saturday sunday today tomorrow yesterday morning afternoon evening noon january february march april may june july august september october november december pros cons pro con question questions answer answers q reason reasons " +
        "cause fix fixes solution solutions problem problems issue issues error errors result results example examples status priority due deadline opening closing hours open closed location city country state street zip postcode " +
        "birth policy account accounts password username login balance payment payments paid card bank iban bic code codes coupon voucher discount refund refunds return returns warranty version versions browser device os platform " +
        "description details detail comment comments feedback rating draft reply response message messages signature regards first second third fourth finally next last then also and or but so because however meanwhile otherwise instead " +
        "remember hint info information fyi heads-up ok yes short long conclusion background context goal goals action actions task tasks todo agenda topic topics title heading breakfast lunch dinner parking check-in check-out unplug press " +
        "wait plug click choose open select restart turn call write send please thanks thank hello hi hey dear good sorry what when where who why how which if for in on at as with without about before after until since the a an your my our his " +
        "her their its this that these those here there channel market language iphone android windows mac pixel ipad linux chrome safari firefox edge weight height width length colour material origin departure arrival duration distance " +
        "ingredients temperature voltage power battery screen camera memory storage http https ftp mailto localhost insert delete select update warning debug trace todo fixme return class int string var const let function if else try catch " +
        "january's contact department team resolution outcome attachment attachments document documents file files form forms photo photos")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the first or the last word of <paramref name="label"/> is such a word.</summary>
    public static bool Holds(ReadOnlySpan<char> label)
    {
        label = label.Trim();

        // "Eva Day" is called like a heading and is none.
        if (label.Contains(' ') && FirstNames.Has(label) && char.IsUpper(label[0]))
        {
            return false;
        }

        var first = label.IndexOf(' ') is > 0 and var blank ? label[..blank] : label;

        // "Yusuf A." ends with an initial.
        var last = label.LastIndexOf(' ') is > 0 and var end && label.Length - end > 3 ? label[(end + 1)..] : first;
        return All.Contains(first.Trim(".,!?'\"")) || All.Contains(last.Trim(".,!?'\"")) || All.Contains(first.TrimEnd("0123456789#")) || All.Contains(last.TrimEnd("0123456789#"));
    }
}
