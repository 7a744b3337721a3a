using Attune.Analysis.Rounds;
using Attune.Domain.Leaders;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tests;

public sealed class LeaderSheetTests
{
    private static readonly SideNames Sides = new("Business", "IT");

    [Fact]
    public void Words_that_are_no_address_over_a_column_of_addresses_are_heads_in_whatever_language()
    {
        LeaderTable.Read("Wer;Bereich;Kontakt\nKari;Business;kari@plant.example\nOla;IT;ola@plant.example").ShouldSatisfyAllConditions(
            table => table.HeadLine.ShouldBe(1), table => table.Proposed.ShouldBe([null, null, null]), table => table.Rows.Length.ShouldBe(2));
        LeaderTable.Read("Kari;Business\nOla;IT;;;ola@plant.example").HeadLine.ShouldBeNull("a leader may have no address");
        LeaderTable.Read("Kari;Business\nOla;IT", hasHeads: true).Rows.Length.ShouldBe(1, "a person says what the first line is");
    }

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

    [Theory]
    [InlineData("Name\tSide\tJob title\tEmail address")]
    [InlineData("Full name\tSide (Business/IT)\tPosition\tE-mail address:")]
    [InlineData("LEADER_NAME\tGroup\tRole\tWork e-mail")]
    [InlineData("Display Name\tside*\tTitle\tPrimary SMTP Address")]
    public void Usual_heads_are_understood(string heads)
    {
        var sheet = LeaderSheet.Read($"{heads}\nKari Moe\tBusiness\tCFO\tkari@plant.example\nOla Ness\tIT\tCIO\tola@plant.example", Sides, []);
        sheet.Problems.ShouldBeEmpty();
        sheet.Leaders.ShouldBe([new("Kari Moe", Side.Business, "", "CFO", "kari@plant.example"), new("Ola Ness", Side.It, "", "CIO", "ola@plant.example")]);
    }

    [Fact]
    public void First_and_last_names_are_put_together()
        => LeaderSheet.Read("Last name;First name;Side;Business unit\nMoe;Kari;Business;Finance\n;Ola;IT;", Sides, []).Leaders
            .ShouldBe([new("Kari Moe", Side.Business, "Finance", "", ""), new("Ola", Side.It, "", "", "")]);

    [Fact]
    public void A_head_that_is_not_understood_and_one_that_is_there_twice_are_named_and_an_empty_one_leaves_its_column_out()
    {
        var sheet = LeaderSheet.Read("Name,Side,Phone,Mail,Email address,\nKari Moe,Business,555,kari@plant.example,k@plant.example,a note", Sides, []);
        sheet.Problems.ShouldBe([new(1, LeaderProblem.UnknownHead, "Phone"), new(1, LeaderProblem.HeadTwice, "Email address")]);
    }

    [Fact]
    public void Words_under_no_column_are_named()
        => LeaderSheet.Read("Moe, Kari, Business, Finance, CFO, kari@plant.example", Sides, []).Problems.ShouldContain(new LeaderLineProblem(1, LeaderProblem.CellBeyond, "kari@plant.example"));

    [Fact]
    public void A_list_in_quotes_is_read_as_any_file_of_a_spreadsheet()
        => LeaderSheet.Read("\"Name\",\"Side\",\"Function\",\"Role\",\"Mail\"\r\n\"Moe, Kari\",\"Business\",\"Finance; \"\"Group\"\"\",\"CFO\",\"kari@plant.example\"\r\n\"Ness, Ola\",\"IT\",\"Platforms\",\"CIO, acting\",\"ola@plant.example\"", Sides, [])
            .Leaders.ShouldBe(
            [
                new("Moe, Kari", Side.Business, "Finance; \"Group\"", "CFO", "kari@plant.example"),
                new("Ness, Ola", Side.It, "Platforms", "CIO, acting", "ola@plant.example"),
            ]);

    [Fact]
    public void A_cell_with_a_line_break_is_one_cell_and_lines_are_counted_as_the_person_sees_them()
    {
        var sheet = LeaderSheet.Read("Name\tSide\tRole\n\"Kari\nMoe\"\tBusiness\t\"CFO\n\nacting\"\nOla\tSales\t", Sides, []);
        sheet.Leaders.ShouldBe([new("Kari Moe", Side.Business, "", "CFO acting", "")]);
        sheet.Problems.ShouldBe([new(6, LeaderProblem.UnknownSide, "Sales")]);
    }

    [Fact]
    public void A_quote_that_is_not_closed_belongs_to_the_words()
        => LeaderSheet.Read("\"Kari Moe\tBusiness\nOla \"Ole\" Ness\tIT", Sides, []).Leaders.Select(leader => leader.Name).ShouldBe(["\"Kari Moe", "Ola \"Ole\" Ness"]);

    /// <summary>The case A14: eight lines as they come out of mail programs.</summary>
    [Fact]
    public void Addresses_are_taken_out_of_what_stands_around_them_and_the_same_one_twice_is_named()
    {
        string[] lines =
        [
            "Kari Moe\tBusiness\t\t\t<kari@plant.example>", "Kari Moe\tBusiness\t\t\tmailto:kari@plant.example", "Kari Moe\tBusiness\t\t\tkari@plant.example\u200B", "Kari Moe\tBusiness\t\t\tkari@plant.example",
            "Ola Ness\tIT\t\t\tola@plant.example,", "Eva Lund\tIT\t\t\t.eva@plant.example", "Bo Berg\tIT\t\t\tbo@plant..example", "Ali Nor\tIT\t\t\t\u202Aali@plant.example\u202C",
        ];
        var sheet = LeaderSheet.Read(string.Join('\n', lines), Sides, []);
        sheet.Leaders.Select(leader => leader.Mail).ShouldBe(["kari@plant.example", "ola@plant.example", "ali@plant.example"]);
        sheet.Problems.ShouldBe(
        [
            new(2, LeaderProblem.MailTwice, "kari@plant.example"), new(3, LeaderProblem.MailTwice, "kari@plant.example"), new(4, LeaderProblem.MailTwice, "kari@plant.example"),
            new(6, LeaderProblem.MailUnusable, ".eva@plant.example"), new(7, LeaderProblem.MailUnusable, "bo@plant..example"),
        ]);
    }

    [Fact]
    public void A_contact_copied_from_a_mail_program_is_a_name_and_an_address()
        => LeaderSheet.Read("Kari Moe <kari@plant.example>;Business\n;IT;;;\"Ness, Ola\" <ola@plant.example>", Sides, []).Leaders
            .ShouldBe([new("Kari Moe", Side.Business, "", "", "kari@plant.example"), new("Ness, Ola", Side.It, "", "", "ola@plant.example")]);

    [Fact]
    public void Nothing_invisible_is_part_of_a_name_or_a_side()
        => LeaderSheet.Read("\uFEFFName\tSide\nKari\u00A0Moe\u200B\tIT\u200B\n", Sides, []).Leaders.ShouldBe([new("Kari Moe", Side.It, "", "", "")]);
}

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("Kari Moe <kari@plant.example>", "kari@plant.example")]
    [InlineData("\"Moe, Kari\" < kari@plant.example >;", "kari@plant.example")]
    [InlineData("MAILTO:kari@plant.example?subject=Hello", "kari@plant.example")]
    [InlineData("<mailto:kari@plant.example>", "kari@plant.example")]
    [InlineData(" (kari@plant.example). ", "kari@plant.example")]
    [InlineData("'kari@plant.example'", "kari@plant.example")]
    [InlineData("ka\u00ADri@plant.example\uFEFF", "kari@plant.example")]
    [InlineData(".eva@plant.example", ".eva@plant.example")]
    [InlineData("", "")]
    public void What_stands_around_an_address_comes_off(string copied, string mail) => MailAddress.Clean(copied).ShouldBe(mail);

    [Theory]
    [InlineData("kari@plant.example", true)]
    [InlineData("k.a+r_i-1@a.b.plant.example", true)]
    [InlineData("o'hara@plant.example", true)]
    [InlineData("kari@bücher.example", true)]
    [InlineData("tomás@plant.example", true)]
    [InlineData("kari@xn--bcher-kva.example", true)]
    [InlineData("kari", false)]
    [InlineData("kari@plant", false)]
    [InlineData("kari@@plant.example", false)]
    [InlineData("kari.@plant.example", false)]
    [InlineData("ka..ri@plant.example", false)]
    [InlineData("kari moe@plant.example", false)]
    [InlineData("kari@-plant.example", false)]
    [InlineData("kari@plant.example, ola@plant.example", false)]
    [InlineData("<script>@plant.example", false)]
    [InlineData("kari@1.2.3.4", false)]
    [InlineData("kari@plant.example\nBcc: x@y.example", false)]
    public void What_is_an_address_is_decided_in_one_place(string mail, bool usable) => MailAddress.IsUsable(mail).ShouldBe(usable);
}
