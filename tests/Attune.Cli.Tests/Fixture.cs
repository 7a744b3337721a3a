using Attune.Analysis.Rounds;
using Attune.Intake;
using Attune.Intake.Answers;
using Attune.Intake.Tables;

namespace Attune.Cli.Tests;

/// <summary>Files beside the tests, and ways to read them.</summary>
internal static class Fixture
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    /// <summary>The path of a sample that the README reads.</summary>
    public static string SampleOf(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    public static Import<AnswerSheet> Read(string name, string? sides = null, params string[] map)
    {
        using var file = File.OpenRead(PathOf(name));
        return AnswersFile.Read(file, name, Options(sides, map));
    }

    public static Import<AnswerSheet> ReadText(string text, string? sides = null, params string[] map)
        => AnswersFile.Read(Stream(text), "answers.csv", Options(sides, map));

    public static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    private static AnswersOptions Options(string? sides, string[] map) => AnswersOptions.Default with
    {
        Sides = sides?.Split(',') is [var left, var right] ? new SideNames(left, right) : null,
        Map = map.Aggregate(ColumnMap.Empty, (read, line) => read.With(line, AnswerColumns.All)!),
    };
}
