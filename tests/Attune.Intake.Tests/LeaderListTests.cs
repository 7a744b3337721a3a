using Attune.Intake.Leaders;

namespace Attune.Intake.Tests;

public class LeaderListTests
{
    [Fact]
    public void A_CSV_of_leaders_reads_as_if_it_had_been_pasted()
    {
        var list = Read("\"Name\";\"Side\";\"Role\";\"Mail\"\n\"Moe, Kari\";Business;\"CFO, \"\"acting\"\"\";kari@plant.example\n\nNess;IT;\"CIO\nof all\";ola@plant.example\n").Value.ShouldNotBeNull();

        list.Text.ShouldBe("name\tside\trole\tmail\nMoe, Kari\tBusiness\t\"CFO, \"\"acting\"\"\"\tkari@plant.example\nNess\tIT\tCIO of all\tola@plant.example");
        list.Lines.ShouldBe([1, 2, 4]);
        list.LineOf(3).ShouldBe(4);
    }

    [Fact]
    public void A_German_list_is_headed_as_an_English_one()
        => Read("Name;Seite;Funktion;Rolle;E-Mail-Adresse\nKari Moe;Business;Finanzen;CFO;kari@plant.example").Value!.Text.Split('\n')[0].ShouldBe("name\tside\tfunction\trole\tmail");

    [Fact]
    public void A_list_without_heads_keeps_its_first_leader()
        => Read("Kari Moe,Business,Finance,CFO,kari@plant.example\nOla Ness,IT,Platforms,CIO,ola@plant.example").Value!.Text.ShouldStartWith("Kari Moe\tBusiness\tFinance");

    [Fact]
    public void A_workbook_of_leaders_is_read_with_its_rows()
    {
        var bytes = Sheets.Write(Sheets.Rows(["Full name", "Side"], ["Kari Moe", "Business"]).Replace("<row r=\"2\">", "<row r=\"7\">", StringComparison.Ordinal));

        var list = LeaderList.Read(new MemoryStream(bytes), "leaders.xlsx", InputLimits.Default).Value.ShouldNotBeNull();

        list.Text.ShouldBe("name\tside\nKari Moe\tBusiness");
        list.Lines.ShouldBe([1, 7]);
    }

    [Fact]
    public void A_file_that_is_no_list_is_refused_with_advice()
        => Read("%PDF-1.7").Problems.ShouldHaveSingleItem().What.ShouldContain("a PDF");

    private static Import<LeaderList> Read(string text) => LeaderList.Read(Fixture.Stream(text), "leaders.csv", InputLimits.Default);
}
