using CoachBot.Coaching.Privacy;

namespace CoachBot.Coaching.Tests.Privacy;

public sealed class PseudonymsTests
{
    private readonly Pseudonyms _names = new();

    [Fact]
    public void Details_and_names_go_out_as_stand_ins_and_come_back()
    {
        const string Text = "Hi Ana,\n\nI wrote to ana@example.com about order 88231907. Your neighbour Tom Smith took it on Monday.\n\nMaria";
        _names.Learn(Text);

        var hidden = _names.Hide(Text);

        Assert.All((string[])["Ana", "ana@", "88231907", "Tom", "Smith", "Maria"], w => Assert.DoesNotContain(w, hidden, StringComparison.Ordinal));
        Assert.Contains("I wrote to [", hidden, StringComparison.Ordinal);
        Assert.Contains("on Monday", hidden, StringComparison.Ordinal);
        Assert.Equal(Text, _names.Restore(hidden));
    }

    [Fact]
    public void The_same_words_have_the_same_stand_in_in_each_text()
    {
        _names.Learn("Regards, Zbigniew");

        Assert.Equal(_names.Hide("Regards, Zbigniew")["Regards, ".Length..], _names.Hide("Zbigniew is here")[..^" is here".Length]);
    }

    [Fact]
    public void A_stand_in_that_was_never_given_is_refused()
    {
        _names.Learn("Hi Ana,");

        Assert.Null(_names.Restore("Hi [name7],"));
    }

    [Fact]
    public void Placeholders_for_the_agent_are_left_alone()
    {
        const string Text = "I'll call you by [time]. [next step]";
        _names.Learn(Text);

        Assert.Equal(Text, _names.Hide(Text));
        Assert.False(_names.IsAmbiguous);
    }

    [Fact]
    public void A_text_that_holds_a_stand_in_already_is_told()
    {
        _names.Learn("Hi [name1],");

        Assert.True(_names.IsAmbiguous);
    }
}
