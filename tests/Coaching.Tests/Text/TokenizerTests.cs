using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("don't", "do not")]
    [InlineData("don’t", "do not")]
    [InlineData("DON'T", "do not")]
    [InlineData("dont", "do not")]
    [InlineData("can't", "can not")]
    [InlineData("cannot", "can not")]
    [InlineData("won't", "will not")]
    [InlineData("you're", "you are")]
    [InlineData("youre", "you are")]
    [InlineData("I'll", "i will")]
    [InlineData("let's", "let us")]
    [InlineData("gonna", "going to")]
    [InlineData("pls", "please")]
    [InlineData("team'll", "team will")]
    public void A_contraction_is_read_as_its_words(string contraction, string words)
    {
        var vocabulary = new Vocabulary();
        var expected = words.Split(' ').Select(vocabulary.IdOf).ToArray();
        vocabulary.Freeze();

        var cut = new Cut(contraction, vocabulary);

        Assert.Equal(expected, cut.Tokens.Select(t => t.Id));
        Assert.All(cut.Tokens, t => Assert.Equal((0, contraction.Length), (t.Start, t.End)));
    }

    [Theory]
    [InlineData("Three p.m. works.", new[] { "Three p.m. works." })]
    [InlineData("At 3 p.m. The box ships.", new[] { "At 3 p.m.", "The box ships." })]
    [InlineData("At 3 p.m. today it ships.", new[] { "At 3 p.m. today it ships." })]
    [InlineData("Mr. Reed called. Dr. Lind too.", new[] { "Mr. Reed called.", "Dr. Lind too." })]
    [InlineData("No. Order no. 5 is here.", new[] { "No.", "Order no. 5 is here." })]
    [InlineData("It costs $4.50. It ships.", new[] { "It costs $4.50.", "It ships." })]
    [InlineData("Version 4.2.1 is out", new[] { "Version 4.2.1 is out" })]
    [InlineData("E.g. this one, i.e. the blue.", new[] { "E.g. this one, i.e. the blue." })]
    [InlineData("Really?! Yes… Fine!", new[] { "Really?!", "Yes…", "Fine!" })]
    [InlineData("He said “Stop.” Then he left.", new[] { "He said “Stop.”", "Then he left." })]
    [InlineData("(See above.) It ships.", new[] { "See above.)", "It ships." })]
    [InlineData("See https://x.example/a.b?c=1. It ships.", new[] { "See https://x.example/a.b?c=1.", "It ships." })]
    [InlineData("Write to a.b@x.example. Thanks.", new[] { "Write to a.b@x.example.", "Thanks." })]
    [InlineData("One.Two", new[] { "One.Two" })]
    [InlineData("...", new string[0])]
    [InlineData("", new string[0])]
    [InlineData(" \n\t ", new string[0])]
    public void Sentences_end_where_people_end_them(string text, string[] sentences) => Assert.Equal(sentences, new Cut(text).Sentences);

    [Fact]
    public void A_wrapped_line_goes_on_and_a_new_line_starts_anew()
    {
        var cut = new Cut("Your box is\non its way\nThe label follows\n\nbye");

        Assert.Equal(["Your box is\non its way", "The label follows", "bye"], cut.Sentences);
        Assert.Equal([0, 0, 1], cut.Paragraphs);
    }

    [Fact]
    public void Windows_line_ends_are_line_ends()
    {
        var cut = new Cut("Hello Ana\r\nYour box is here\r\n\r\nBye");

        Assert.Equal(["Hello Ana", "Your box is here", "Bye"], cut.Sentences);
        Assert.Equal([0, 0, 1], cut.Paragraphs);
    }

    [Theory]
    [InlineData("Call 555 0142 at 10:30 for 1,200.50 or 3/4.", new[] { "555", "0142", "10:30", "1,200.50", "3/4" })]
    [InlineData("It's 24/7.", new[] { "24/7" })]
    [InlineData("Number 5.", new[] { "5" })]
    public void Numbers_are_one_token_each(string text, string[] numbers) => Assert.Equal(numbers, new Cut(text).With(TokenFlags.Number));

    [Theory]
    [InlineData("See https://x.example/a?b=c.", "https://x.example/a?b=c")]
    [InlineData("See www.shop.com now", "www.shop.com")]
    [InlineData("See (shop.example/help).", "shop.example/help")]
    [InlineData("Write to ana.ruiz+x@shop.example!", "ana.ruiz+x@shop.example")]
    [InlineData("Open manual.pdf please", "manual.pdf")]
    [InlineData("He said \"calm down\" twice", "\"calm down\"")]
    [InlineData("He said “calm down” twice", "“calm down”")]
    [InlineData("He said „calm down“ twice", "„calm down“")]
    [InlineData("He said «calm down» twice", "«calm down»")]
    [InlineData("He said ‘calm down’ twice", "‘calm down’")]
    [InlineData("He said 'calm down' twice", "'calm down'")]
    [InlineData("Type `rm -r` there", "`rm -r`")]
    public void What_is_not_the_agents_wording_is_one_opaque_token(string text, string opaque) =>
        Assert.Equal([opaque], new Cut(text).With(TokenFlags.Opaque));

    [Theory]
    [InlineData("The customers' box isn't here, it's Ana's.")]
    [InlineData("A 5\" screen and a 7\" screen")]
    [InlineData("He said \"calm")]
    [InlineData("\"Your box is here. It's fine.\"")]
    public void An_apostrophe_an_inch_an_open_quote_and_a_wholly_quoted_draft_hide_nothing(string text) => Assert.Empty(new Cut(text).With(TokenFlags.Opaque));

    [Theory]
    [InlineData("Dear [name], bye", "[name]")]
    [InlineData("Dear {{first_name}}, bye", "{{first_name}}")]
    [InlineData("Dear {name}, bye", "{name}")]
    [InlineData("Dear <first name>, bye", "<first name>")]
    public void A_gap_to_fill_is_a_placeholder(string text, string placeholder) => Assert.Equal([placeholder], new Cut(text).With(TokenFlags.Placeholder));

    [Theory]
    [InlineData("See [the guide](https://x.example)")]
    [InlineData("He wrote teh [sic]")]
    [InlineData("A <br> and <a href='x'>")]
    [InlineData("Step [1] and 3 < 4 > 2")]
    public void Markup_is_no_placeholder(string text) => Assert.Empty(new Cut(text).With(TokenFlags.Placeholder));

    [Fact]
    public void A_comma_a_dash_and_a_bracket_are_noted_before_the_next_word()
    {
        Assert.Equal(["b", "c", "e", "f", "h"], new Cut("a, b: c - d-e (f) g – h".Replace("d-e", "d, e", StringComparison.Ordinal)).With(TokenFlags.AfterBreak).Where(w => w != "d" && w != "g"));
        Assert.Equal(["a", "b"], new Cut("a-b").Words);
        Assert.Empty(new Cut("a-b").With(TokenFlags.AfterBreak));
    }

    [Fact]
    public void Capitals_are_noted()
    {
        var cut = new Cut("Ana sends THE Éclair to I");

        Assert.Equal(["Ana", "THE", "Éclair", "I"], cut.With(TokenFlags.Capital));
        Assert.Equal(["THE"], cut.With(TokenFlags.AllCaps));
    }

    [Theory]
    [InlineData("Is it? Yes.", new[] { true, false })]
    [InlineData("Is it?! Yes", new[] { true, false })]
    [InlineData("Is it here", new[] { false })]
    public void A_question_is_closed_by_its_mark(string text, bool[] questions) =>
        Assert.Equal(questions, new Cut(text).Tokenized.Sentences.ToArray().Select(s => s.IsQuestion));
}
