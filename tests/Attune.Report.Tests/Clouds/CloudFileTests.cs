using Attune.Report.Clouds;

namespace Attune.Report.Tests.Clouds;

public class CloudFileTests
{
    private const string Good = """
        {"sides":[{"name":"Sales","people":4},{"name":"Plant","people":3}],
         "words":[{"text":"one way of working","business":3,"it":0,"topic":"use"},{"text":"clean core","business":0,"it":2},
                  {"text":"adoption","business":3,"it":1,"means":["used","logged in"]}],
         "links":[["one way of working","clean core"]]}
        """;

    [Fact]
    public void A_words_file_is_read_whole()
    {
        var cloud = CloudFile.Read(Good).Cloud!;
        cloud.Sides.Business.ShouldBe("Sales");
        cloud.People.ShouldBe(new(4, 3));
        cloud.Words.Length.ShouldBe(3);
        cloud.Words[2].Split.ShouldBe(new("used", "logged in"));
        cloud.Links.ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_problem_is_named_with_its_place_in_one_run()
        => CloudFile.Read("""
            {"sides":[{"name":"Sales","people":4},{"name":"Plant","people":3}],
             "words":[{"text":"use","business":5,"it":0},{"text":"use","business":1,"it":1},{"text":"","business":0,"it":0},{"text":"x","business":"2","it":1}],
             "links":[["use","gone"]]}
            """).Problems.Select(problem => problem.Where)
            .ShouldBe(["words[0].business", "words[1]", "words[2].text", "words[2]", "words[3].business", "links[0]"]);

    [Fact]
    public void What_is_no_json_is_named_by_its_line()
        => CloudFile.Read("{\n\"sides\": [,]\n}").Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("line 2: ");

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    public void A_file_without_sides_and_words_is_told_what_is_expected(string json)
        => CloudFile.Read(json).Problems.ShouldHaveSingleItem().What.ShouldContain("\"sides\"");
}
