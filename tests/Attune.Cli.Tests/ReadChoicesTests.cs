namespace Attune.Cli.Tests;

public sealed class ReadChoicesTests : IDisposable
{
    private readonly Attuned _attune = new();

    [Fact]
    public async Task Each_question_has_a_cloud_beside_the_report()
    {
        var ending = await ReadAsync("-o", "report.html", "--svg", "clouds");

        ending.Code.ShouldBe(0, ending.Error);
        _attune.Files.ShouldBe(["answers.csv", "report.html"]);
        var clouds = Directory.GetFiles(Path.Combine(_attune.Folder, "clouds")).Order(StringComparer.Ordinal).ToList();
        clouds.Select(path => Path.GetFileName(path)).ShouldBe(["q1.svg", "q2.svg"]);
        clouds.ShouldAllBe(path => System.Xml.Linq.XDocument.Load(path).Root!.Name.LocalName == "svg");
    }

    [Theory]
    [InlineData("room", true)]
    [InlineData("sponsor", false)]
    [InlineData("team", false)]
    public async Task Slides_are_for_the_same_audience_as_the_report(string audience, bool hasSentences)
    {
        var ending = await _attune.RunAsync(["read", Fixture.SampleOf("answers.csv"), "--pptx", "slides.pptx", "--audience", audience, "--title", "Meridian"]);

        ending.Code.ShouldBe(0, ending.Error);
        _attune.Files.ShouldBe(["slides.pptx"]);
        using var slides = System.IO.Compression.ZipFile.OpenRead(Path.Combine(_attune.Folder, "slides.pptx"));
        var said = string.Concat(slides.Entries.Where(entry => entry.FullName.StartsWith("ppt/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        said.ShouldContain("Meridian");
        string[] sentences = [.. File.ReadLines(Fixture.SampleOf("answers.csv")).Skip(1).SelectMany(line => line.Split('.')).Select(sentence => sentence.Split(',')[^1].Trim('"', ' ')).Where(sentence => sentence.Length > 25)];
        sentences.Length.ShouldBeGreaterThan(3);
        sentences.Any(sentence => said.Contains(sentence, StringComparison.Ordinal)).ShouldBe(hasSentences);
    }

    [Fact]
    public async Task A_third_side_is_read_beside_the_two_and_is_in_none_of_their_numbers()
    {
        const string Said = "Customers get four different answers about one order, and we want one order desk.";
        var lines = File.ReadAllLines(Fixture.SampleOf("answers.csv"));
        File.WriteAllLines(Path.Combine(_attune.Folder, "two.csv"), lines);
        File.WriteAllLines(Path.Combine(_attune.Folder, "three.csv"), [.. lines, $"q1,,v1,Integrator,,\"{Said}\"", "q1,,v2,Integrator,,\"Our contract ends on the day of go-live and has no hypercare.\""]);

        (await _attune.RunAsync(["read", "two.csv", "--json", "two.json"])).Code.ShouldBe(0);
        (await _attune.RunAsync(["read", "three.csv", "--json", "none.json"])).Code.ShouldNotBe(0, "three sides, and nobody said which is which");
        var ending = await _attune.RunAsync(["read", "three.csv", "--third", "integrator", "--json", "three.json", "-o", "report.html", "--pptx", "slides.pptx"]);
        ending.Code.ShouldBe(0, ending.Error);
        ending.Error.ShouldContain("in none of their counts (answers each): integrator", Case.Insensitive);

        var (two, three) = (System.Text.Json.Nodes.JsonNode.Parse(ReadAll("two.json"))!, System.Text.Json.Nodes.JsonNode.Parse(ReadAll("three.json"))!);
        three["reading"]!.ToJsonString().ShouldBe(two["reading"]!.ToJsonString());
        two["thirdVoices"].ShouldBeNull();
        var voice = three["thirdVoices"]!.AsArray().ShouldHaveSingleItem()!;
        voice.ToJsonString().ShouldContain("one order desk");
        voice.ToJsonString().ShouldContain("no hypercare");
        ReadAll("report.html").ShouldContain("one order desk.");
        using var slides = System.IO.Compression.ZipFile.OpenRead(Path.Combine(_attune.Folder, "slides.pptx"));
        string.Concat(slides.Entries.Where(entry => entry.FullName.StartsWith("ppt/slides/", StringComparison.Ordinal)).Select(entry => new StreamReader(entry.Open()).ReadToEnd())).ShouldContain("beside the two sides");

        string ReadAll(string name) => File.ReadAllText(Path.Combine(_attune.Folder, name));
    }

    [Fact]
    public async Task What_a_third_side_chose_is_said_beside_the_two_and_is_in_none_of_their_numbers()
    {
        var lines = File.ReadAllLines(Fixture.SampleOf("answers.csv"));
        const string leader = "b1";
        File.WriteAllLines(Path.Combine(_attune.Folder, "three.csv"), [.. lines, "q1,,v1,Integrator,,\"We want one order desk.\"", "q1,,v2,Integrator,,\"Our contract has no hypercare.\""]);
        string[] anchors = ["question_id,respondent_id,anchor,value,item", $"q1,{leader},rating,5,Trust", $"q1,{leader},horizon,go-live,"], cells = ["respondent_id,activity,stage,owner", $"{leader},Testing,deploy,it"], forecasts = ["question_id,respondent_id,likeness", $"q1,{leader},alike"];
        Write("anchors-two.csv", anchors);
        Write("cells-two.csv", cells);
        Write("forecasts-two.csv", forecasts);
        Write("anchors.csv", [.. anchors, "q1,v1,rating,2,Trust", "q1,v2,rating,1,Trust", "q1,v1,horizon,a year after,"]);
        Write("cells.csv", [.. cells, "v1,Testing,deploy,nobody"]);
        Write("forecasts.csv", [.. forecasts, "q1,v2,half and half"]);

        (await _attune.RunAsync(["read", "three.csv", "--third", "integrator", "--anchors", "anchors-two.csv", "--expectations", "cells-two.csv", "--forecasts", "forecasts-two.csv", "--json", "two.json"])).Code.ShouldBe(0);
        var ending = await _attune.RunAsync(["read", "three.csv", "--third", "integrator", "--anchors", "anchors.csv", "--expectations", "cells.csv", "--forecasts", "forecasts.csv", "--json", "three.json", "-o", "report.html"]);
        ending.Code.ShouldBe(0, ending.Error);

        var (two, three) = (System.Text.Json.Nodes.JsonNode.Parse(ReadAll("two.json"))!, System.Text.Json.Nodes.JsonNode.Parse(ReadAll("three.json"))!);
        three["reading"]!.ToJsonString().ShouldBe(two["reading"]!.ToJsonString(), "nothing of the reading depends on what a third voice chose");
        two["thirdVoices"]![0]!["closed"].ShouldBeNull();
        var closed = three["thirdVoices"]![0]!["closed"]!;
        closed["choices"]!.AsArray().Select(choice => $"{choice!["kind"]} {choice["item"]} {string.Join('+', choice["values"]!.AsArray())}").ShouldBe(["rating Trust 1+2", "horizon  Year"]);
        closed["cells"]!.AsArray().ShouldHaveSingleItem()!["owners"]!.AsArray().Select(owner => $"{owner}").ShouldBe(["nobody"]);
        closed["forecasts"]!.AsArray().ShouldHaveSingleItem()!["expected"]!.AsArray().Select(likeness => $"{likeness}").ShouldBe(["halfAndHalf"]);
        var report = System.Net.WebUtility.HtmlDecode(ReadAll("report.html"));
        report.ShouldContain("It agrees, from 1 (not at all) to 5 (fully): Trust: 1, 2.");
        report.ShouldContain("It would judge it: A year after.");
        report.ShouldContain("It expects as owners: Testing, ");
        report.ShouldContain("It expected the two sides to answer: half and half.");

        string ReadAll(string name) => File.ReadAllText(Path.Combine(_attune.Folder, name));
        void Write(string name, string[] rows) => File.WriteAllLines(Path.Combine(_attune.Folder, name), rows);
    }

    [Fact]
    public async Task The_report_is_had_on_paper_and_its_charts_as_files()
    {
        var ending = await ReadAsync("--pdf", "report.pdf", "--charts", "charts");

        ending.Code.ShouldBe(0, ending.Error);
        _attune.Files.ShouldBe(["answers.csv", "report.pdf"]);
        File.ReadAllBytes(Path.Combine(_attune.Folder, "report.pdf")).AsSpan().StartsWith("%PDF-1.7"u8).ShouldBeTrue();
        Directory.Exists(Path.Combine(_attune.Folder, "charts")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_answers_give_the_same_paper()
    {
        await ReadAsync("--pdf", "one.pdf");
        await _attune.RunAsync(["read", "answers.csv", "--pdf", "two.pdf"]);

        File.ReadAllBytes(Path.Combine(_attune.Folder, "one.pdf")).ShouldBe(File.ReadAllBytes(Path.Combine(_attune.Folder, "two.pdf")));
    }

    [Fact]
    public async Task Clouds_that_cannot_be_written_leave_no_report_either()
    {
        File.WriteAllText(Path.Combine(_attune.Folder, "clouds"), "a file, no folder");

        var ending = await ReadAsync("-o", "report.html", "--svg", "clouds");

        ending.Code.ShouldBe(1);
        ending.Error.ShouldContain("clouds cannot be written");
        _attune.Files.ShouldBe(["answers.csv", "clouds"]);
    }

    [Fact]
    public async Task A_report_asked_for_in_the_place_of_a_cloud_is_refused()
    {
        var ending = await ReadAsync("-o", "clouds/q1.svg", "--svg", "clouds");

        ending.Code.ShouldBe(2);
        ending.Error.ShouldContain("q1.svg\" would be written over");
        Directory.Exists(Path.Combine(_attune.Folder, "clouds")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_report_is_set_down_for_its_audience_culture_and_date()
    {
        var room = await ReadAsync("-o", "-");
        var sponsor = await _attune.RunAsync(["read", "answers.csv", "-o", "-", "--audience", "sponsor", "--date", "2026-03-31"]);
        var german = await _attune.RunAsync(["read", "answers.csv", "-o", "-", "--audience", "sponsor", "--culture", "de-de", "--date", "2026-03-31"]);

        room.Output.ShouldContain("Words of b1.");
        room.Output.ShouldNotContain("2026");
        sponsor.Output.ShouldNotContain("Words of b1.");
        sponsor.Output.ShouldContain("31 March 2026");
        german.Output.ShouldContain("März 2026");
    }

    [Theory]
    [InlineData("room, sponsor, team", "--audience", "everybody")]
    [InlineData("en-GB", "--culture", "klingon")]
    [InlineData("de-CH", "--culture", "de-XX")]
    [InlineData("2026-03-31", "--date", "31.3.2026")]
    [InlineData("2026-03-31", "--date", "2026-02-30")]
    [InlineData("1,2,4,-/5", "--numbers", "1,2,x")]
    [InlineData("1,2,4,-/5", "--numbers", "7/6")]
    [InlineData("folder", "--svg", "-")]
    [InlineData("folder", "--charts", "-")]
    [InlineData("--audience room", "--charts", "charts", "--audience", "sponsor")]
    [InlineData("--audience room", "--svg", "clouds", "--audience", "team")]
    [InlineData("--audience", "--audience")]
    public async Task What_is_not_known_is_refused_with_what_is(string said, params string[] options)
    {
        var ending = await ReadAsync(options);

        ending.Code.ShouldBe(2);
        ending.Error.ShouldContain(said);
        _attune.Files.ShouldBe(["answers.csv"]);
    }

    [Fact]
    public async Task Of_two_rows_of_one_person_the_later_counts_where_it_is_asked_for()
    {
        var file = _attune.Copy("cases/A08-one-person-twice.csv");

        var refused = await _attune.RunAsync(["read", file, "-o", "-"]);
        var read = await _attune.RunAsync(["read", file, "-o", "-", "--later-counts"]);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("let the later one count with --later-counts");
        read.Code.ShouldBe(0, read.Error);
        read.Output.ShouldContain("One ledger indeed");
        read.Error.ShouldContain("The later answer counts: ann@plant.example (lines 2, 3).");
    }

    [Fact]
    public async Task A_workbook_is_read_and_says_of_every_column_what_was_understood()
    {
        var ending = await _attune.RunAsync(["read", _attune.Copy("exports/libreoffice.xlsx"), "--json", "-", "--map", "anchor=How sure are you?"]);

        ending.Code.ShouldBe(0, ending.Error);
        ending.Error.ShouldContain("Sheet \"forms\" of the workbook was read.");
        ending.Error.ShouldContain("Anchors: \"How sure are you?\".");
        // What was confirmed is read, and not only said.
        System.Text.Json.Nodes.JsonNode.Parse(ending.Output)!["reading"]!["round"]!["anchors"]!.AsArray().ShouldNotBeEmpty();
    }

    public void Dispose() => _attune.Dispose();

    private Task<Ending> ReadAsync(params string[] options) => _attune.RunAsync(["read", _attune.Copy("beside/answers.csv"), .. options]);
}
