using System.Xml.Linq;
using Attune.Analysis.Clouds;
using Attune.Intake;
using Attune.Intake.Words;

namespace Attune.Cli.Tests;

public sealed class CloudTests : IDisposable
{
    private readonly Attuned _attune = new();

    [Fact]
    public async Task Words_with_counts_are_drawn_as_a_picture_that_needs_nothing_else()
    {
        var ending = await _attune.RunAsync(["cloud", _attune.Copy("cloud/words.json"), "-o", "cloud.svg"]);

        ending.Code.ShouldBe(0, ending.Error);
        ending.Output.ShouldBeEmpty();
        var svg = XDocument.Load(Path.Combine(_attune.Folder, "cloud.svg"));
        svg.Root!.Name.LocalName.ShouldBe("svg");
        svg.Descendants().Attributes("data-key").Select(key => key.Value).ShouldBe(["adoption", "one way of working", "clean core"], ignoreOrder: true);
        svg.Root.Value.ShouldContain("font/woff2");
    }

    [Fact]
    public async Task The_ending_of_the_name_asks_for_pixels()
    {
        var ending = await _attune.RunAsync(["cloud", _attune.Copy("cloud/words.json"), "-o", "CLOUD.PNG"]);

        ending.Code.ShouldBe(0, ending.Error);
        File.ReadAllBytes(Path.Combine(_attune.Folder, "CLOUD.PNG"))[..8].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
    }

    [Fact]
    public async Task A_cloud_goes_through_a_pipe_and_leaves_no_file()
    {
        var ending = await _attune.RunAsync(["cloud", "-"], File.ReadAllText(Fixture.PathOf("cloud/words.json")));

        ending.Code.ShouldBe(0, ending.Error);
        ending.Output.ShouldStartWith("<svg ");
        ending.Output.ShouldEndWith("</svg>\n");
        _attune.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_wrong_word_is_named_by_line_and_path_and_nothing_is_drawn()
    {
        var ending = await _attune.RunAsync(["cloud", _attune.Copy("cloud/words_bad.json"), "-o", "cloud.svg"]);

        ending.Code.ShouldBe(1);
        ending.Error.ShouldContain("words_bad.json, line 4, words[0].business: 5 people are more than the 4 of that side.");
        ending.Error.ShouldContain("words_bad.json, line 11, links[0]: ");
        _attune.Files.ShouldBe(["words_bad.json"]);
    }

    [Fact]
    public async Task The_example_of_the_help_can_be_drawn()
    {
        var help = (await _attune.RunAsync(["cloud", "--help"])).Output;

        Read(help[help.IndexOf("  {", StringComparison.Ordinal)..(help.LastIndexOf('}') + 1)]).Accepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("cloud")]
    [InlineData("cloud", "words.json", "-o", "cloud.gif")]
    [InlineData("cloud", "words.json", "-o", "cloud")]
    [InlineData("cloud", "words.svg", "-o", "words.svg")]
    [InlineData("cloud", "words.json", "--culture", "en_GB!")]
    public async Task A_wrong_command_line_ends_with_2(params string[] args)
    {
        var ending = await _attune.RunAsync(args);

        ending.Code.ShouldBe(2);
        ending.Error.ShouldNotBeEmpty();
        _attune.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_problem_stands_on_the_line_of_its_value_or_of_what_lacks_it()
    {
        using var file = File.OpenRead(Fixture.PathOf("cloud/words_bad.json"));

        WordsFile.Read(file, "words_bad.json").Problems.Select(problem => (problem.Line, problem.Path)).ShouldBe(
            [(4, "words[0].business"), (7, "words[2]"), (8, "words[3].business"), (11, "links[0]")]);
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("sides,words", "JSON")]
    [InlineData("{\"sides\":", "JSON")]
    [InlineData("[]", "\"sides\"")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("""{"sides":[{"name":"\ud83d","people":1},{"name":"b","people":1}],"words":[]}""", "half a character")]
    public void What_is_no_words_file_is_refused_and_said(string text, string said)
        => Read(text).Problems.ShouldHaveSingleItem().ToString().ShouldContain(said);

    public void Dispose() => _attune.Dispose();

    private static Import<Cloud> Read(string text) => WordsFile.Read(Fixture.Stream(text), "words.json");
}
