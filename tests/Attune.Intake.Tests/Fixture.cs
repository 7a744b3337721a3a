using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Tables;

namespace Attune.Intake.Tests;

/// <summary>Files beside the tests, and ways to read them.</summary>
internal static class Fixture
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public static Import<AnswerSheet> Read(string name, string? sides = null, params string[] map)
    {
        using var file = File.OpenRead(PathOf(name));
        return AnswersFile.Read(file, name, Options(sides, map));
    }

    public static Import<AnswerSheet> ReadText(string text, string? sides = null, params string[] map)
        => AnswersFile.Read(Stream(text), "answers.csv", Options(sides, map));

    /// <summary>Reads as with --later-counts.</summary>
    public static Import<AnswerSheet> ReadLater(string text)
        => AnswersFile.Read(Stream(text), "answers.csv", AnswersOptions.Default with { LaterCounts = true });

    public static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    public static AnswersOptions Options(string? sides, params string[] map) => AnswersOptions.Default with
    {
        Sides = sides?.Split(',') is [var left, var right] ? new SideNames(left, right) : null,
        Map = map.Aggregate(ColumnMap.Empty, (read, line) => read.With(line, AnswerColumns.All)!),
    };
}
