using System.IO.Compression;
using Attune.Analysis.Rounds;
using Attune.Report;

namespace Attune.Web.Desk.Sharing;

/// <summary>Exports the answers of a locked round as the files that `attune read` takes, with a line that says how.</summary>
internal static class Export
{
    // The real time in the archive would reveal when somebody looked; with a fixed one the same answers give the same bytes.
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="round">The answers as the gate gave them.</param>
    /// <param name="numbers">The numbers of the questions.</param>
    /// <param name="strategy">The strategy of the program; may be empty.</param>
    /// <param name="title">What was read.</param>
    /// <param name="origin">Where imported answers come from; empty for others.</param>
    public static byte[] Pack(LockedRound round, QuestionNumbers numbers, string strategy, string title, string origin)
    {
        (string Name, string Option, string Text, bool Has)[] beside =
        [
            ("anchors.csv", "--anchors", RoundCsv.Anchors(round), !round.Anchors.IsEmpty),
            ("forecasts.csv", "--forecasts", RoundCsv.Forecasts(round), !round.Forecasts.IsEmpty),
            ("expectations.csv", "--expectations", RoundCsv.Expectations(round), !round.Expectations.IsEmpty),
            ("weights.csv", "--weights", RoundCsv.Weights(round), round.Weights is not null),
            ("strategy.txt", "--themes", strategy, strategy.Length > 0),
        ];
        var files = beside.Where(file => file.Has).ToArray();
        var command = $"attune read answers.csv --sides {Quoted($"{round.Sides.Business},{round.Sides.It}")} {string.Join(' ', files.Select(file => $"{file.Option} {file.Name}"))} --title {Quoted(title)} --numbers {numbers} -o report.html";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "answers.csv", RoundCsv.Answers(round));
            foreach (var file in files) { Add(zip, file.Name, file.Text); }
            Add(zip, "README.txt", SharingTexts.ExportReadme(command).ReplaceLineEndings("\n") + "\n" + (origin.Length > 0 ? $"\n{origin}\n" : ""));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }

    // Quotes for the shell that most people have, so that what stands in a name cannot become a command.
    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
