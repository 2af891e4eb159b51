namespace CoachBot.Coaching.Tests.Privacy;

public sealed class StreetAddressTests
{
    [Theory]
    [InlineData("221 Baker Street, Apt 4")]
    [InlineData("221B Baker St")]
    [InlineData("221 baker street")]
    [InlineData("1600 Pennsylvania Ave NW, Washington, DC 20500")]
    [InlineData("12-14 King's Road")]
    [InlineData("350 5th Ave Suite 7600")]
    [InlineData("742 Evergreen Terrace, Springfield, IL 62704-1234")]
    [InlineData("10 Downing Street, London SW1A 2AA")]
    [InlineData("Flat 2, 10 Downing Street")]
    [InlineData("4 Elm Drive")]
    [InlineData("77 N Main St #12")]
    [InlineData("PO Box 1234")]
    [InlineData("P.O. Box 77, Dayton, OH 45401")]
    [InlineData("Hauptstraße 12")]
    [InlineData("Hauptstr. 12a, 10115 Berlin")]
    [InlineData("Berliner Straße 7")]
    [InlineData("Kerkstraat 12")]
    [InlineData("12 rue de Rivoli, 75001 Paris")]
    [InlineData("12 bis, avenue Victor Hugo")]
    [InlineData("Calle Mayor 5")]
    [InlineData("Avenida de la Paz, 14")]
    [InlineData("1 INFINITE LOOP")]
    public void Street_addresses_are_taken_out_whole(string address)
    {
        RedactorTests.AssertRedacted("Ship it to [address]", $"Ship it to {address}");
        RedactorTests.AssertRedacted("I live at [address], and it is late", $"I live at {address}, and it is late");
    }

    [Fact]
    public void The_full_stop_behind_an_address_stays() => RedactorTests.AssertRedacted("Sent to [address].", "Sent to 221 Baker Street.");

    [Theory]
    [InlineData("It is 2 items down the road")]
    [InlineData("24 hour road service, a 3 way street")]
    [InlineData("5 Star Service is our way")]
    [InlineData("100 Percent Way Better")]
    [InlineData("I have 10 questions. Dr. Smith knows")]
    [InlineData("We moved 3 Times. Drive safely")]
    [InlineData("12 Monkeys and 3 Doors Down")]
    [InlineData("Sent via Email 24 hours ago")]
    [InlineData("On Monday 12 we close")]
    [InlineData("Parkplatz 12 ist frei")]
    [InlineData("take 2 street photos")]
    [InlineData("$5 Main Street fee")]
    [InlineData("the box 12 is empty")]
    [InlineData("10:30 Park Street tour")]
    [InlineData("2 Years Later Close the case")]
    public void Sentences_with_numbers_and_street_words_stay(string text) => RedactorTests.AssertUntouched(text);
}
