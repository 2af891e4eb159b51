using CoachBot.Coaching.Privacy;

namespace CoachBot.Coaching.Tests.Privacy;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("Write to ana.lopez+shop@mail.example.co.uk.", "Write to [email].")]
    [InlineData("<mailto:jo@x.io|jo@x.io>", "<mailto:[email]|[email]>")]
    [InlineData("It is JOSÉ_99@Müller-Söhne.de, thanks", "It is [email], thanks")]
    [InlineData("(o'neil@example.org)", "([email])")]
    [InlineData("a@b.com;c@d.com", "[email];[email]")]
    public void Email_addresses_are_taken_out(string text, string expected) => AssertRedacted(expected, text);

    [Theory]
    [InlineData("Thanks @ana, see you @ 5.30pm")]
    [InlineData("user@localhost is not reachable")]
    [InlineData("1@2.3")]
    [InlineData("@@@@ . @.com")]
    public void Other_at_signs_stay(string text) => AssertUntouched(text);

    [Theory]
    [InlineData("Card 4111 1111 1111 1111 please", "Card [card] please")]
    [InlineData("4111111111111111", "[card]")]
    [InlineData("5555-5555-5555-4444, exp 12/27", "[card], exp 12/27")]
    [InlineData("amex 3782 822463 10005.", "amex [card].")]
    [InlineData("6011.1111.1111.1117", "[card]")]
    [InlineData("４１１１ １１１１ １１１１ １１１１", "[card]")]
    [InlineData("My card number is 4111 1111 1111 1112", "My card number is [card]")]
    [InlineData("cvv: 123 and security code is 4567", "cvv: [card] and security code is [card]")]
    [InlineData("4222222222222", "[card]")]
    public void Payment_cards_are_taken_out(string text, string expected) => AssertRedacted(expected, text);

    [Theory]
    [InlineData("The card ending in 4242 was charged")]
    [InlineData("Sizes 36 38 40 42 44 46 48 50 are in stock")]
    [InlineData("We sent 4111 1111 and 2222 apart")]
    [InlineData("XXXX-XXXX-XXXX-1111")]
    [InlineData("a mean of 0.6424016565279438")]
    public void Other_groups_of_digits_are_no_cards(string text) => AssertUntouched(text);

    [Theory]
    [InlineData("IBAN GB82 WEST 1234 5698 7654 32 thanks", "IBAN [iban] thanks")]
    [InlineData("DE89370400440532013000", "[iban]")]
    [InlineData("de89 3704 0044 0532 0130 00.", "[iban].")]
    [InlineData("FR14-2004-1010-0505-0001-3M02-606", "[iban]")]
    [InlineData("my IBAN is DE89 3704 0044 0532 0130 01", "my IBAN is [iban]")]
    [InlineData("NL91ABNA0417164300 and ES9121000418450200051332", "[iban] and [iban]")]
    public void Bank_accounts_are_taken_out(string text, string expected) => AssertRedacted(expected, text);

    [Theory]
    [InlineData("eaaa3559-c875-4eb5-be72-b16158a0591d")]
    [InlineData("ba369b3f-7d92-4281-8a44-dc0cf14d0f24")]
    public void Parts_of_a_longer_code_are_no_bank_accounts(string text) => AssertUntouched(text);

    [Theory]
    [InlineData("from 192.168.0.17:8080 today", "from [ip]:8080 today")]
    [InlineData("2001:db8:85a3:0:0:8a2e:370:7334", "[ip]")]
    [InlineData("It answers on fe80::1ff:fe23:4567:890a: nothing", "It answers on [ip]: nothing")]
    [InlineData("IP: 8.8.8.8.", "IP: [ip].")]
    public void Network_addresses_are_taken_out(string text, string expected) => AssertRedacted(expected, text);

    [Theory]
    [InlineData("Update to version 1.2.3.4 first")]
    [InlineData("SDK 10.0.401 and 10.0.26100.4652")]
    [InlineData("at 10:15:00 or 9:30")]
    [InlineData("256.300.1.1")]
    public void Versions_and_times_are_no_network_addresses(string text) => AssertUntouched(text);

    [Theory]
    [InlineData("https://shop.example/reset?token=abc123&lang=en", "https://shop.example/reset?token=[secret]&lang=en")]
    [InlineData("https://x.example/r/9f8a7b6c5d4e3f2a1b0c9d8e.", "https://x.example/r/[secret].")]
    [InlineData("see https://ana:hunter2@x.example/inbox", "see https://[secret]@x.example/inbox")]
    [InlineData("https://x.example/?u=ana%40mail.example", "https://x.example/?u=[secret]")]
    [InlineData("<https://x.example/#access_token=zzz|open>", "<https://x.example/#access_token=[secret]|open>")]
    public void Secrets_in_links_are_taken_out_and_the_link_stays(string text, string expected) => AssertRedacted(expected, text);

    [Theory]
    [InlineData("https://help.example/how-to-return-an-item-in-2026?lang=en-US&page=2")]
    [InlineData("http:// and ://")]
    public void Plain_links_stay(string text) => AssertUntouched(text);

    [Theory]
    [InlineData("It costs $1,299.00, or 1.299,00 € with tax, or £12.50")]
    [InlineData("between 2026-11-23 and 12/05/2026, 05.11.2026 14:30")]
    [InlineData("2026-11-23T10:15:00Z")]
    [InlineData("at 10:30 am, within 24-48 hours, 3-5 days, 24/7")]
    [InlineData("We have 1200 units, 50% off, size 42, 10x20 cm")]
    [InlineData("Open Mon-Fri 08-12 14-18 19-21")]
    [InlineData("The MacBookPro tracking page says SHIPPED")]
    [InlineData("It is 2 items in 1 box, ref to page 12")]
    [InlineData("I will call you back in 2 hours about order 66")]
    [InlineData("Your order is 3 days late. 12345 others wait too")]
    [InlineData("order total: $12345, order 12,345.00 EUR")]
    [InlineData("a balance of 1 299 000 USD")]
    [InlineData("😀 100% 👍🏽 it's 21°C")]
    [InlineData("")]
    [InlineData("No digits here.")]
    public void Ordinary_numbers_stay(string text) => AssertUntouched(text);

    [Fact]
    public void Spans_are_offsets_into_the_original_text()
    {
        const string Text = "Hi 👋 mail ana@x.io or call +1 555 123 4567";

        IReadOnlyList<RedactedSpan> spans = Redactor.Default.Find(Text);

        Assert.Equal(["ana@x.io", "+1 555 123 4567"], spans.Select(found => found.Span.Of(Text).ToString()));
        Assert.Equal([RedactionKind.Email, RedactionKind.Phone], spans.Select(found => found.Kind));
    }

    [Fact]
    public void A_text_without_details_comes_back_as_it_was()
    {
        const string Text = "Thanks, I will look into it.";

        Redaction redaction = Redactor.Default.Redact(Text);

        Assert.Same(Text, redaction.Text);
        Assert.Empty(redaction.Spans);
    }

    [Fact]
    public void Every_kind_has_its_own_placeholder()
    {
        string[] placeholders = [.. Enum.GetValues<RedactionKind>().Select(Redactor.Placeholder)];

        Assert.Equal(placeholders.Length, placeholders.Distinct().Count());
        Assert.All(placeholders, placeholder => Assert.Empty(Redactor.Default.Find(placeholder)));
    }

    internal static void AssertRedacted(string expected, string text)
    {
        Assert.Equal(expected, Redactor.Default.Redact(text).Text);
        Assert.Equal(expected, Redactor.Default.Redact(expected).Text);
    }

    internal static void AssertUntouched(string text) => Assert.Equal(text, Redactor.Default.Redact(text).Text);
}
