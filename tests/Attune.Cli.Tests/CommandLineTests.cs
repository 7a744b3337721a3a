using Attune.Analysis.Readings;

namespace Attune.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly Attuned _attune = new();

    [Fact]
    public async Task Reading_answers_leaves_a_report_and_a_reading_and_says_so()
    {
        var ending = await _attune.RunAsync(["read", _attune.Copy("beside/answers.csv"), "-o", "report.html", "--json", "reading.json"]);

        ending.Code.ShouldBe(0, ending.Error);
        ending.Output.ShouldBeEmpty();
        ending.Error.ShouldContain("4 leaders (Business 2, IT 2), 2 questions");
        _attune.Files.ShouldBe(["answers.csv", "reading.json", "report.html"]);
    }

    [Fact]
    public async Task The_samples_are_read_by_the_command_of_the_README()
    {
        var ending = await _attune.RunAsync([
            "read", Fixture.SampleOf("answers.csv"),
            "--anchors", Fixture.SampleOf("anchors.csv"), "--forecasts", Fixture.SampleOf("forecasts.csv"), "--expectations", Fixture.SampleOf("expectations.csv"),
            "--themes", Fixture.SampleOf("strategy.txt"), "--title", "Meridian, round 1", "-o", "report.html", "--json", "reading.json"]);

        ending.Code.ShouldBe(0, ending.Error);
        ending.Error.ShouldContain("8 leaders (Business 4, IT 4), 6 questions");
    }

    [Fact]
    public async Task Standard_input_goes_to_standard_output_with_nothing_else_in_it()
    {
        var answers = File.ReadAllText(Fixture.PathOf("beside/answers.csv"));

        var ending = await _attune.RunAsync(["read", "-", "--json", "-"], answers);

        ending.Code.ShouldBe(0, ending.Error);
        System.Text.Json.JsonDocument.Parse(ending.Output).RootElement.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object);
        _attune.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_answers_give_the_same_bytes()
    {
        _attune.Copy("beside/answers.csv");
        await _attune.RunAsync(["read", "answers.csv", "-o", "one.html", "--json", "one.json"]);
        await _attune.RunAsync(["read", "answers.csv", "-o", "two.html", "--json", "two.json"]);

        foreach (var kind in new[] { "html", "json" })
        {
            Bytes("one." + kind).ShouldBe(Bytes("two." + kind));
        }
    }

    [Fact]
    public async Task Bad_input_ends_with_1_every_problem_on_a_line_and_no_report()
    {
        var ending = await _attune.RunAsync(["read", _attune.Copy("bad/everything.csv")]);

        ending.Code.ShouldBe(1);
        foreach (var line in Enumerable.Range(3, 7)) { ending.Error.ShouldContain($"everything.csv, line {line}, column "); }
        ending.Error.ShouldContain("Nothing was read.");
        _attune.Files.ShouldBe(["everything.csv"]);
    }

    [Fact]
    public async Task Problems_of_all_files_are_told_in_one_run()
    {
        var ending = await _attune.RunAsync(["read", _attune.Copy("beside/answers.csv"), "--anchors", _attune.Copy("beside/anchors_bad.csv"), "--forecasts", "nowhere.csv"]);

        ending.Code.ShouldBe(1);
        ending.Error.ShouldContain("anchors_bad.csv, line 2");
        ending.Error.ShouldContain("nowhere.csv: There is no such file");
    }

    [Fact]
    public async Task A_report_that_was_there_survives_a_run_that_fails()
    {
        File.WriteAllText(Path.Combine(_attune.Folder, "report.html"), "yesterday's");

        await _attune.RunAsync(["read", _attune.Copy("bad/empty.csv")]);

        File.ReadAllText(Path.Combine(_attune.Folder, "report.html")).ShouldBe("yesterday's");
    }

    [Theory]
    [InlineData("read")]
    [InlineData("raed", "answers.csv")]
    [InlineData("read", "answers.csv", "--sides", "Business")]
    [InlineData("read", "answers.csv", "--map", "squad=team")]
    [InlineData("read", "answers.csv", "-o", "answers.csv")]
    [InlineData("read", "answers.csv", "-o", "-", "--json", "-")]
    [InlineData("read", "answers.csv", "--anchors", "--json", "x.json")]
    [InlineData("read", "answers.csv", "--json")]
    [InlineData("read", "answers.csv", "--json", "--svg")]
    [InlineData("read", "answers.csv", "--sides")]
    [InlineData("read", "answers.csv", "--map")]
    [InlineData("read", "answers.csv", "--encoder")]
    [InlineData("read", "answers.csv", "--audience")]
    [InlineData("read", "answers.csv", "--culture")]
    [InlineData("read", "answers.csv", "--date")]
    [InlineData("read", "answers.csv", "--json", "--force")]
    [InlineData("trace", "answers.csv")]
    [InlineData("trace", "answers.csv", "--themes")]
    [InlineData("compare", "answers.csv", "--csv", "answers.csv")]
    [InlineData("compare", "answers.csv", "--csv")]
    [InlineData("cloud", "answers.csv", "-o")]
    [InlineData("completion", "tcsh")]
    public async Task A_wrong_command_line_ends_with_2(params string[] args)
    {
        _attune.Copy("beside/answers.csv");

        var ending = await _attune.RunAsync(args);

        ending.Code.ShouldBe(2);
        ending.Error.ShouldNotBeEmpty();
        _attune.Files.ShouldBe(["answers.csv"]);
    }

    [Fact]
    public async Task A_mistyped_option_does_not_become_a_file()
    {
        var ending = await _attune.RunAsync(["read", _attune.Copy("beside/answers.csv"), "--json", "--froce"]);

        ending.Error.ShouldContain("\"--froce\" after --json is no option of this command");
    }

    [Theory]
    [InlineData("onnx:nowhere", "nowhere")]
    [InlineData("magic", "built-in")]
    public async Task Trouble_with_the_encoder_ends_with_3_and_says_what_is_missing(string encoder, string said)
    {
        var ending = await _attune.RunAsync(["read", _attune.Copy("beside/answers.csv"), "--encoder", encoder]);

        ending.Code.ShouldBe(3, ending.Error);
        ending.Error.ShouldContain(said);
        _attune.Files.ShouldBe(["answers.csv"]);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_ends_with_1()
    {
        var ending = await _attune.RunAsync(["read", _attune.Copy("beside/answers.csv"), "-o", "no/such/folder/report.html"]);

        ending.Code.ShouldBe(1);
        ending.Error.ShouldContain("no/such/folder/report.html cannot be written");
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130_even_while_the_program_waits_for_input_and_leaves_no_file()
    {
        using var reading = _attune.Start("read", "-", "-o", "report.html");
        using var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", reading.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await reading.WaitForExitAsync(patience.Token);

        reading.ExitCode.ShouldBe(130);
        _attune.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_trace_says_who_speaks_of_each_theme()
    {
        var ending = await _attune.RunAsync(["trace", _attune.Copy("beside/answers.csv"), "--themes", _attune.Copy("beside/strategy.txt")]);

        ending.Code.ShouldBe(0, ending.Error);
        ending.Output.ShouldContain("Energy per tonne falls every year.");
    }

    [Fact]
    public async Task Help_ends_with_examples_and_exit_codes()
    {
        var ending = await _attune.RunAsync(["read", "--help"]);

        ending.Code.ShouldBe(0);
        ending.Output.ShouldContain("attune read samples/answers.csv");
        ending.Output.ShouldContain("130 stopped");
        ending.Output.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task The_version_is_a_number_and_names_what_a_reading_is_named_by()
    {
        var ending = await _attune.RunAsync(["--version"]);
        ending.Code.ShouldBe(0);
        var lines = ending.Output.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldMatch(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$");
        lines[1].ShouldBe($"analysis {AnalysisVersion.Current}");
        lines[2].ShouldMatch(@"^encoders matter-[0-9a-f]{12} \(up to 2.000 things said\), ste1-[0-9a-f]{12} \(more\)$");
    }

    [Fact]
    public async Task A_theme_that_nobody_mentions_is_traced_to_the_nearest_sentence()
    {
        File.WriteAllText(Path.Combine(_attune.Folder, "aims.txt"), "Carbon figures for every product\n");
        var ending = await _attune.RunAsync(["trace", _attune.Copy("beside/answers.csv"), "--themes", "aims.txt"]);
        ending.Code.ShouldBe(0, ending.Error);
        ending.Output.ShouldContain("Nobody mentions it.");
        ending.Output.ShouldMatch(@"nearest: \w+: "".+""");
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _attune attune")]
    [InlineData("zsh", "#compdef attune")]
    [InlineData("fish", "complete -c attune")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Every_shell_has_its_script(string shell, string line)
        => (await _attune.RunAsync(["completion", shell])).Output.ShouldContain(line);

    [Fact]
    public async Task Shells_are_offered_commands_and_options()
    {
        (await _attune.RunAsync(["[suggest:8]", "attune r"])).Output.ShouldContain("read");
        (await _attune.RunAsync(["[suggest:18]", "attune read x --fo"])).Output.ShouldContain("--forecasts");
    }

    public void Dispose() => _attune.Dispose();

    private byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_attune.Folder, name));
}
