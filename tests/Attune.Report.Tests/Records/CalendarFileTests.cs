using System.Text;
using Attune.Report.Records;

namespace Attune.Report.Tests.Records;

// The rules are those of RFC 5545.
public class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 18, 30, 5, TimeSpan.FromHours(1));

    [Fact]
    public void A_day_is_an_entry_of_the_whole_day_with_a_lasting_name()
    {
        var file = CalendarFile.Write("Meridian", "Europe/Berlin", [new("decision-1", 2, new(2027, 3, 31), "Looked at again")], Now);
        file.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        file.ShouldContain("\r\nX-WR-TIMEZONE:Europe/Berlin\r\n");
        file.ShouldEndWith("END:VCALENDAR\r\n");
        file.ShouldContain("UID:decision-1@attune\r\nSEQUENCE:2\r\nDTSTAMP:20261201T173005Z\r\nDTSTART;VALUE=DATE:20270331\r\nDTEND;VALUE=DATE:20270401\r\nSUMMARY:Looked at again\r\n");
    }

    [Fact]
    public void Signs_that_mean_something_are_escaped()
        => CalendarFile.Write("a", "Europe/Berlin", [new("1", 0, new(2027, 1, 1), "Fit; not gap, \\ or", "one\r\ntwo\u0007")], Now)
            .ShouldContain("SUMMARY:Fit\\; not gap\\, \\\\ or\r\nDESCRIPTION:one\\ntwo\r\n");

    [Theory]
    [InlineData("x")]
    [InlineData("ø")]
    [InlineData("漢")]
    [InlineData("👩‍🔧")]
    public void Long_lines_are_folded_at_75_octets_and_never_within_a_character(string sign)
    {
        var title = string.Concat(Enumerable.Repeat(sign, 200));
        var file = CalendarFile.Write("a", "Europe/Berlin", [new("1", 0, new(2027, 1, 1), title)], Now);
        file.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        file.ShouldNotContain("\uFFFD");
        file.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"SUMMARY:{title}\r\n");
    }

    [Fact]
    public void A_title_cannot_start_an_entry_of_its_own()
        => CalendarFile.Write("a", "Europe/Berlin", [new("1", 0, new(2027, 1, 1), "x\r\nEND:VEVENT\r\nBEGIN:VEVENT")], Now).Split("\r\n").Count(line => line == "BEGIN:VEVENT").ShouldBe(1);
}
