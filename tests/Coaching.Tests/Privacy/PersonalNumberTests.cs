using CoachBot.Coaching.Privacy;

namespace CoachBot.Coaching.Tests.Privacy;

public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("+1 (555) 123-4567")]
    [InlineData("+1-555-123-4567 ext. 12")]
    [InlineData("(555) 123-4567 x89")]
    [InlineData("555-123-4567")]
    [InlineData("555.123.4567")]
    [InlineData("5551234567")]
    [InlineData("1-800-555-1234")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("+44 (0)20 7946 0958")]
    [InlineData("(+44) 7700 900123")]
    [InlineData("0044 20 7946 0958")]
    [InlineData("020 7946 0958")]
    [InlineData("07700 900123")]
    [InlineData("07700900123")]
    [InlineData("(0161) 496 0000")]
    [InlineData("+49 151 23456789")]
    [InlineData("030/1234567")]
    [InlineData("0171 1234567")]
    [InlineData("06 12 34 56 78")]
    [InlineData("01.23.45.67.89")]
    [InlineData("612 345 679")]
    [InlineData("91 123 45 67")]
    [InlineData("070-123 45 67")]
    [InlineData("+91 98765 43210")]
    [InlineData("＋44 20 7946 0958")]
    public void Phone_numbers_are_taken_out_whole(string number)
    {
        RedactorTests.AssertRedacted("Ring [phone]. Thanks", $"Ring {number}. Thanks");
        RedactorTests.AssertRedacted("It was [phone], 2 times", $"It was {number}, 2 times");
        RedactorTests.AssertRedacted("[phone]", number);
    }

    [Theory]
    [InlineData("Call me back on 555-1234", "Call me back on [phone]")]
    [InlineData("Tel.: 12345678", "Tel.: [phone]")]
    [InlineData("my mobile number is 9123 4567", "my mobile number is [phone]")]
    [InlineData("(555-123-4567)", "([phone])")]
    [InlineData("tel:02 123 45", "tel:[phone]")]
    public void A_word_such_as_call_makes_a_short_number_a_phone_number(string text, string expected) => RedactorTests.AssertRedacted(expected, text);

    [Theory]
    [InlineData("between 200-3000 units")]
    [InlineData("part 123-4567")]
    [InlineData("612 345 679 €")]
    [InlineData("call before 2026-11-23")]
    public void Other_pairs_of_numbers_are_no_phone_numbers(string text) => RedactorTests.AssertUntouched(text);

    [Theory]
    [InlineData("078-05-1120")]
    [InlineData("536 90 4399")]
    [InlineData("912-71-1234")]
    [InlineData("AB 12 34 56 C")]
    [InlineData("jg103759a")]
    [InlineData("046-454-286")]
    [InlineData("046 454 286")]
    [InlineData("12345678Z")]
    [InlineData("12.345.678-Z")]
    [InlineData("X1234567L")]
    [InlineData("Z-1234567-R")]
    [InlineData("2 55 08 14 168 025 38")]
    [InlineData("255081416802538")]
    [InlineData("86095742719")]
    [InlineData("86 095 742 719")]
    public void National_numbers_are_taken_out_whole(string number)
    {
        RedactorTests.AssertRedacted("It is [id], ok?", $"It is {number}, ok?");
        RedactorTests.AssertRedacted("[id]", number);
    }

    [Theory]
    [InlineData("SSN 078051120", "SSN [id]")]
    [InlineData("my social security number is 7843", "my social security number is [id]")]
    [InlineData("my social security number is 078051120", "my social security number is [id]")]
    public void A_word_such_as_ssn_makes_nine_or_four_digits_a_national_number(string text, string expected) => RedactorTests.AssertRedacted(expected, text);

    [Theory]
    [InlineData("000-12-3456")]
    [InlineData("666-12-3456")]
    [InlineData("123-00-4567")]
    [InlineData("123-45-0000")]
    [InlineData("046-454-287")]
    [InlineData("GB 12 34 56 C")]
    [InlineData("12345678A")]
    [InlineData("X1234567A")]
    public void Numbers_that_break_the_rules_of_their_country_are_no_national_numbers(string text) =>
        Assert.DoesNotContain(Redactor.Default.Find(text), found => found.Kind == RedactionKind.NationalId);

    [Theory]
    [InlineData("order #A-12345", "order #[order]")]
    [InlineData("It is #48213!", "It is #[order]!")]
    [InlineData("case 00123456", "case [order]")]
    [InlineData("Order number is 12345, 67890 and 24680.", "Order number is [order], [order] and [order].")]
    [InlineData("**Booking no.:** QX7-9911", "**Booking no.:** [order]")]
    [InlineData("your INV-20417 and ord_2026-1123", "your [order] and [order]")]
    [InlineData("parcel 1Z999AA10123456784", "parcel [order]")]
    [InlineData("it says 1Z999AA10123456784", "it says [order]")]
    [InlineData("account: 4821", "account: [order]")]
    [InlineData("reference (#998877)", "reference (#[order])")]
    [InlineData("account number 234 567 888, 2 items", "account number [order], 2 items")]
    [InlineData("order number 48213 $300", "order number [order] $300")]
    [InlineData("tracking number 5551234567", "tracking number [order]")]
    public void Numbers_of_a_customers_file_are_taken_out(string text, string expected) => RedactorTests.AssertRedacted(expected, text);

    [Fact]
    public void A_team_may_keep_its_order_numbers()
    {
        var redactor = new Redactor(new RedactionOptions { OrderNumbers = false });

        Assert.Equal("order #48213 for [email]", redactor.Redact("order #48213 for a@b.co").Text);
    }

    [Fact]
    public void A_team_may_name_its_own_words_and_beginnings()
    {
        var redactor = new Redactor(new RedactionOptions { OrderWords = ["vorgang"], OrderPrefixes = ["ZX"] });

        Assert.Equal("Vorgang [order], [order], order 12345", redactor.Redact("Vorgang 77123, ZX-4821, order 12345").Text);
    }
}
