using CoachBot.Coaching.Text;

namespace CoachBot.Coaching.Tests.Text;

public sealed class InputNatureTests
{
    [Theory]
    [InlineData("SELECT * FROM orders WHERE id = 5")]
    [InlineData("SELECT name, total\nFROM orders\nWHERE total > 100\nORDER BY total")]
    [InlineData("{\"id\": 5, \"name\": \"Ana\", \"items\": [1, 2]}")]
    [InlineData("{\n  \"id\": 5,\n  \"name\": \"Ana\",\n  \"note\": \"the parcel is late\"\n}")]
    [InlineData("<div class=\"a\"><p>Hello</p></div>")]
    [InlineData("public static void Main(string[] args)\n{\n    Console.WriteLine(\"hello\");\n}")]
    [InlineData("def refund(order):\n    if order.paid:\n        return pay(order.total)\n    raise ValueError(order)")]
    [InlineData("const x = items.map(i => i.price);\nconsole.log(x);")]
    [InlineData("java.lang.NullPointerException: order\n\tat com.shop.Cart.total(Cart.java:41)\n\tat com.shop.Main.main(Main.java:7)")]
    [InlineData("Traceback (most recent call last):\n  File \"app.py\", line 10, in main\n    run(order)\nValueError: no order")]
    [InlineData("Unhandled exception. System.InvalidOperationException: Nope\n   at Shop.Cart.Total() in Cart.cs:line 5\n   at Shop.Program.Main(String[] args)")]
    [InlineData("```\nnpm install\nnpm run build\n```")]
    [InlineData("body { color: red; margin: 0; }\n.a { padding: 4px; }")]
    public void Code_is_code(string text) => Assert.Equal(InputNature.Code, LanguageGuess.Guess(text).Nature);

    [Theory]
    [InlineData("Hi Ana, please run this command:\n\nnpm install --save foo(bar);\n\nand then tell me what you see on the screen.")]
    [InlineData("Please add <b>your name</b> and we will send it today.")]
    [InlineData("Hi {{customer_name}}, your order {{order_id}} is on its way!")]
    [InlineData("Hi {name}, thanks for contacting {company}.")]
    [InlineData("Dear <customer name>, your <product> is ready.")]
    [InlineData("Your item(s) will ship (see below); the fee = $5 & tax :)")]
    [InlineData("Select the item from the list and update where needed")]
    [InlineData("UPDATE: your parcel is on its way FROM our warehouse")]
    [InlineData("at 5 pm (EST) we close")]
    [InlineData("File invoice.pdf is attached")]
    [InlineData("P.S. e.g. the U.S. office")]
    [InlineData("return label sent")]
    [InlineData("He said \"no\" and \"yes\": \"maybe\"")]
    [InlineData("Thanks <3 ;) ;-; xD =)")]
    [InlineData("> I want a refund\nSure, it is done.")]
    [InlineData("<https://example.com/a?b=c&d=e|the form> is here")]
    public void Replies_with_signs_in_them_are_prose(string text) => Assert.Equal(InputNature.Prose, LanguageGuess.Guess(text).Nature);

    [Theory]
    [InlineData("🎉", InputNature.EmojiOnly)]
    [InlineData("👍🏽 ❤️ ☺", InputNature.EmojiOnly)]
    [InlineData("👨‍👩‍👧!!", InputNature.EmojiOnly)]
    [InlineData("1️⃣", InputNature.EmojiOnly)]
    [InlineData("48213", InputNature.NumbersOnly)]
    [InlineData("#48213, $45.00", InputNature.NumbersOnly)]
    [InlineData("A-12345", InputNature.NumbersOnly)]
    [InlineData("٤٨٢١٣", InputNature.NumbersOnly)]
    [InlineData("", InputNature.Empty)]
    [InlineData(" \t\r\n\u00A0\u200B", InputNature.Empty)]
    [InlineData("k", InputNature.TooShort)]
    [InlineData("???", InputNature.TooShort)]
    [InlineData(":)", InputNature.TooShort)]
    [InlineData("ok 👍", InputNature.Prose)]
    public void Texts_without_words_are_told_apart(string text, InputNature nature) => Assert.Equal(nature, LanguageGuess.Guess(text).Nature);

    [Fact]
    public void Any_text_can_be_judged()
    {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++)
        {
            char[] text = new char[random.Next(60)];
            for (int at = 0; at < text.Length; at++)
            {
                text[at] = (char)(random.Next(3) == 0 ? random.Next(char.MaxValue + 1) : random.Next(128));
            }

            LanguageGuess guess = LanguageGuess.Guess(text);

            Assert.InRange(guess.Confidence, 0, 1);
            Assert.Equal(guess.Nature != InputNature.Prose || guess.Code == LanguageGuess.Unknown, guess.Confidence == 0);
        }
    }
}
