using System.Diagnostics;
using System.Globalization;

namespace Attune.Architecture.Tests;

/// <summary>The nightly run of the benches fails on what became a quarter worse than usual, whichever way worse is, and on nothing else.</summary>
public sealed class GrowthTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("attune-growth-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("answers.sqlite.over-none", .5, .38, false)]
    [InlineData("answers.sqlite.over-none", .5, .36, true)]
    [InlineData("answers.sqlite.over-none", .5, 2, false)]
    [InlineData("cloud.300.dejavu-sans.warm", 8, 5.9, true)]
    [InlineData("cloud.overlap", 0, 1, true)]
    [InlineData("reading.room.seconds", 1, 1.24, false)]
    [InlineData("reading.room.seconds", 1, 1.26, true)]
    [InlineData("reading.room.seconds", 1, .1, false)]
    public void What_is_a_quarter_worse_than_usual_is_lost(string name, double usual, double now, bool lost)
    {
        // One disturbed run changes nothing of what is usual.
        foreach (var (run, value) in new[] { usual, usual, usual * 9, usual, usual }.Index()) { Write($"2026010{run}.tsv", (name, value)); }
        Write("20260201.tsv", (name, now));

        var (code, output) = Compare("20260201.tsv");

        (code, output.Contains($"LOST\t{name}", StringComparison.Ordinal)).ShouldBe((lost ? 1 : 0, lost), output);
    }

    [Fact]
    public void Only_the_last_ten_runs_count()
    {
        for (var run = 10; run < 21; run++) { Write($"202601{run}.tsv", ("reading.room.seconds", run < 16 ? 9 : 1)); }
        Write("20260201.tsv", ("reading.room.seconds", 9));

        Compare("20260201.tsv").Output.ShouldContain("usually 5.000");
    }

    [Fact]
    public void Two_runs_are_too_few_to_compare_with()
    {
        Write("20260101.tsv", ("reading.room.seconds", 1));
        Write("20260102.tsv", ("reading.room.seconds", 1));
        Write("20260201.tsv", ("reading.room.seconds", 9));

        var (code, output) = Compare("20260201.tsv");

        code.ShouldBe(0, output);
        output.ShouldContain("short\treading.room.seconds");
        output.ShouldContain("no three runs before");
    }

    [Fact]
    public void What_was_not_measured_this_time_is_named()
    {
        Write("20260101.tsv", ("reading.room.seconds", 1), ("pages.first", 1));
        Write("20260201.tsv", ("reading.room.seconds", 1));

        var (code, output) = Compare("20260201.tsv");

        code.ShouldBe(0, output);
        output.ShouldContain("missed\tpages.first");
        output.ShouldContain("1 ratios: 0 lost more than a quarter, 0 short of their goal, 1 missed; 1 runs before.");
    }

    private void Write(string file, params (string Name, double Value)[] ratios)
        => File.WriteAllLines(Path.Combine(_folder, file), ratios.Select(ratio => string.Create(CultureInfo.InvariantCulture, $"{ratio.Name}\t{ratio.Value}\t{2}")));

    private (int Code, string Output) Compare(string file)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "bench", "growth.mjs"), _folder, Path.Combine(_folder, file)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
