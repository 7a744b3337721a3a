using System.Globalization;
using Attune.Analysis.Matters;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using CsvHelper;

namespace Attune.Encoding.Tests.Matters.Programs;

/// <summary>One question of a program: its points with their vectors.</summary>
internal sealed record PlantedQuestion(string Id, string Text, SaidPoint[] Points);

/// <summary>An invented program whose truths are known: its answers, cut into points and encoded, and its themes.</summary>
internal sealed record PlantedProgram(PlantedQuestion[] Questions, string[] Themes, float[][] ThemeVectors)
{
    /// <param name="answers">A file with the columns question_id, question, respondent_id, side, answer; of the sides, the first two by name.</param>
    /// <param name="encoder">Encodes points and themes.</param>
    /// <param name="cut">Cuts an answer into the texts of its points.</param>
    public static async Task<PlantedProgram> ReadAsync(string answers, ISentenceEncoder encoder, Func<string, IEnumerable<string>> cut)
    {
        var questions = new List<PlantedQuestion>();
        var rows = Rows(answers);
        string[] sides = [.. rows.Select(row => row.side).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
        foreach (var question in rows.Where(row => row.side == sides[0] || row.side == sides[1]).GroupBy(row => (row.question_id, row.question)))
        {
            var said = question.SelectMany(row => cut(row.answer).Select(text => (row.respondent_id, Side: row.side == sides[0] ? Side.Business : Side.It, Text: text))).ToList();
            var vectors = await encoder.EncodeAsync([.. said.Select(point => point.Text)], CancellationToken.None);
            questions.Add(new(question.Key.question_id, question.Key.question, [.. said.Select((point, at)
                => new SaidPoint(at, point.Text, vectors[at].ToArray(), point.respondent_id, point.Side))]));
        }

        var file = Path.Combine(Path.GetDirectoryName(answers)!, "themes.txt");
        string[] themes = File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Trim())] : [];
        var ofThemes = await encoder.EncodeAsync(themes, CancellationToken.None);
        return new([.. questions], themes, [.. themes.Select((_, at) => ofThemes[at].ToArray())]);
    }

    /// <summary>Cuts as the rounds of today do.</summary>
    public static IEnumerable<string> CutAsRounds(string answer) => Points.SplitPassage(answer).Select(span => span.Cut(answer));

    /// <summary>Cuts into what people meant to say apart.</summary>
    public static IEnumerable<string> CutAsSaid(string answer) => Points.Split(answer).Select(span => span.Cut(answer));

    private static Row[] Rows(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<Row>()];
    }

    private sealed record Row(string question_id, string question, string respondent_id, string side, string role, string answer);
}
