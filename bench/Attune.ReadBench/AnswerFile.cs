using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using CsvHelper;

namespace Attune.ReadBench;

/// <summary>Reads answers from a file, to measure on real ones: columns question_id, question, respondent_id, side, answer; two sides.</summary>
internal static class AnswerFile
{
    public static LockedRound Read(FileInfo file)
    {
        using var csv = new CsvReader(file.OpenText(), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords(new { question_id = "", question = "", respondent_id = "", side = "", answer = "" }).Where(row => row.answer.Length > 0).ToArray();
        string[] sides = [.. rows.Select(row => row.side).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
        return new()
        {
            Sides = new(sides[0], sides[1]),
            Questions = [.. rows.DistinctBy(row => row.question_id).Select(row => new Question(row.question_id, row.question))],
            Answers = [.. rows.Select(row => new Answer(row.respondent_id, row.side == sides[0] ? Side.Business : Side.It, row.question_id, row.answer))],
        };
    }
}
