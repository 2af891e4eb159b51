using CoachBot.Organisation;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Organisation;

public sealed class OrganisationOptionsTests
{
    [Fact]
    public void Every_problem_is_told_in_a_sentence_with_its_key()
    {
        var problems = OrganisationOptionsCheck.ProblemsOf(new OrganisationOptions
        {
            Admins = ["Mia"],
            RemindAfter = TimeSpan.Zero,
            Teams =
            [
                new TeamOptions
                {
                    Name = "Care",
                    NudgesTo = NudgePlace.Both,
                    Lead = "Nobody",
                    Supervisors = [new SupervisorOptions { Id = "msteams/1", Name = "Mia", Hours = "8-17", Days = "Monday-Fryday", TimeZone = "Mars/Base", MostOpen = 0 }],
                    Shifts = [new ShiftOptions { Name = "Late/2", Start = "25:00", End = "22:00", Channel = "here" }],
                },
                new TeamOptions { Name = "care" },
            ],
        }).ToArray();

        Assert.Equal(12, problems.Length);
        Assert.Contains("Organisation:RemindAfter is 00:00:00. Give a time from 00:01:00 to 1.00:00:00.", problems);
        Assert.Contains("Organisation:Teams:1:Name is 'care'. Give each a name of its own, without : / , or =.", problems);
        Assert.Contains("Organisation:Teams:0:Supervisors:0:TimeZone is 'Mars/Base', and this machine knows no such time zone. Write it like Europe/Berlin.", problems);
        Assert.Contains("Organisation:Teams:0:Shifts:0:Start is '25:00'. Write a time from 00:00 to 23:59.", problems);
        Assert.All(problems, p => Assert.StartsWith("Organisation:", p, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_key_below_a_team_is_told()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Organisation:Teams:0:Name", "Care"), new("Organisation:Teams:0:Shifts:0:Begin", "8:00")]).Build();

        var result = new OrganisationOptionsCheck(configuration).Validate(null, new OrganisationOptions());

        Assert.StartsWith("Organisation:Teams:0:Shifts:0:Begin is no setting of CoachBot.", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mon-Fri", 5)]
    [InlineData("Fri-Mon", 4)]
    [InlineData("mon, wed,SAT", 3)]
    [InlineData("Daily", 7)]
    [InlineData("Weekdays", null)]
    [InlineData("Mon-Tue-Wed", null)]
    [InlineData("", null)]
    public void Days_are_read_as_people_write_them(string text, int? expected) => Assert.Equal(expected, HoursText.ReadDays(text)?.Count);

    [Fact]
    public void Names_stand_for_numbers_and_changes_find_their_place()
    {
        var pairs = NamedSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Organisation:Teams:0:Name", "Care"), new("Organisation:Teams:0:Members:0", "msteams/1"), new("Organisation:Teams:0:Members:1", "msteams/2"),
            new("Organisation:Teams:0:Supervisors:0:Name", "Mia"), new("Organisation:Teams:0:Supervisors:0:Id", "msteams/3"),
            new("Organisation:Teams:0:Supervisors:1:Name", "Tom"), new("Organisation:Teams:0:Supervisors:1:Id", "msteams/4"),
        ]).Build().GetSection("Organisation"));

        NamedSettings.Change(pairs, "Teams:Care:Supervisors:Mia", "");
        NamedSettings.Change(pairs, "teams:care:supervisors:Tom:MostOpen", "5");

        var numbered = NamedSettings.Numbered(pairs).DistinctBy(p => p.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        Assert.Equal("Tom", numbered["Organisation:Teams:0:Supervisors:0:Name"]);
        Assert.Equal("5", numbered["Organisation:Teams:0:Supervisors:0:MostOpen"]);
        Assert.Equal("msteams/2", numbered["Organisation:Teams:0:Members:1"]);
        Assert.DoesNotContain(numbered.Values, v => v == "Mia");
    }
}
