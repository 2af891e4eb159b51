using CoachBot.Coaching.Rewriting;
using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Rewriting;

public sealed class EditTests
{
    [Fact]
    public void Edits_are_applied_from_left_to_right_whatever_their_order()
    {
        List<Edit> edits = [new(new TextSpan(8, 13), "there"), new(new TextSpan(0, 3), "You")];

        Assert.Equal("You are there.", Edit.Apply("One are where.", edits));
    }

    [Fact]
    public void A_sentence_added_where_another_edit_begins_stands_before_it()
    {
        List<Edit> edits = [new(new TextSpan(0, 5), "I see."), new(new TextSpan(0, 0), "Thanks. ")];

        Assert.Equal("Thanks. I see. Bye.", Edit.Apply("What? Bye.", edits));
    }

    [Fact]
    public void A_sentence_added_where_another_edit_ends_stands_behind_it()
    {
        List<Edit> edits = [new(new TextSpan(5, 5), " More."), new(new TextSpan(0, 5), "I see.")];

        Assert.Equal("I see. More. Bye.", Edit.Apply("What? Bye.", edits));
    }
}
