using Attune.Analysis.Rounds;
using Attune.Domain.Leaders;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

public sealed class LeaderSheetTests
{
    private static readonly SideNames Sides = new("Business", "IT");

    [Fact]
    public void Leaders_are_pasted_from_a_spreadsheet_with_heads_in_any_order()
    {
        var sheet = LeaderSheet.Read("E-mail\tName\tSide\tTitle\ningrid@example.org\tIngrid Solberg\tbusiness\tChief financial officer\n\n\tTomás Echeverría\tIT\t\n", Sides, []);
        sheet.Problems.ShouldBeEmpty();
        sheet.Leaders.ShouldBe(
        [
            new("Ingrid Solberg", Side.Business, "", "Chief financial officer", "ingrid@example.org"),
            new("Tomás Echeverría", Side.It, "", "", ""),
        ]);
    }

    [Fact]
    public void Every_problem_is_named_with_its_line_and_what_was_found()
        => LeaderSheet.Read("Ann;Sales;;;ann@example.org\n;IT;;;\nBob;IT;;;bob at example\nCay;IT;;;ANN@example.org\nDan;IT;;;dan@example.org", Sides, ["dan@example.org"])
            .Problems.ShouldBe(
            [
                new(1, LeaderProblem.UnknownSide, "Sales"),
                new(2, LeaderProblem.NoName, ""),
                new(3, LeaderProblem.MailUnusable, "bob at example"),
                new(4, LeaderProblem.MailTwice, "ANN@example.org"),
                new(5, LeaderProblem.MailTwice, "dan@example.org"),
            ]);

    [Fact]
    public void A_cell_that_two_ran_into_is_named_and_a_line_without_a_side_is_still_read_to_its_end()
        => LeaderSheet.Read($"{new string('a', 201)};IT;;;\nBob;Sales;;;bob at example", Sides, []).Problems.ShouldBe(
            [
                new(1, LeaderProblem.TooLong, ""),
                new(2, LeaderProblem.UnknownSide, "Sales"),
                new(2, LeaderProblem.MailUnusable, "bob at example"),
            ]);

    [Fact]
    public void Renamed_sides_are_the_names_to_write()
        => LeaderSheet.Read("Ann, Clinic\nBob, Digital", new("Clinic", "Digital"), []).Leaders.Select(leader => leader.Side).ShouldBe([Side.Business, Side.It]);
}
