using Attune.Analysis.Rounds;
using Attune.Analysis.Text;

namespace Attune.Analysis.Tests.Text;

/// <summary>Texts of real people, for which no list of rules was made.</summary>
public class RealAnswersTests
{
    // This file holds bags of stems instead of answers.
    private static readonly string[] NotAnswers = ["poliblog_stems_dev.csv"];

    [Fact]
    public void Every_point_of_every_answer_is_a_part_of_it_and_no_letter_is_lost()
    {
        var answers = Answers();
        answers.Count.ShouldBeGreaterThan(5_000);
        foreach (var answer in answers)
        {
            var (points, read) = (Points.Split(answer), ReadableText.Read(answer));
            var end = 0;
            foreach (var point in points)
            {
                Letters(read, end, point.Start).ShouldBeLessThanOrEqualTo(1, answer);
                point.Start.ShouldBeGreaterThanOrEqualTo(end);
                end = point.End;
            }

            Letters(read, end, answer.Length).ShouldBe(0, answer);
        }
    }

    [Fact]
    public void Most_points_of_real_answers_are_as_long_as_a_sentence()
    {
        var lengths = Answers().SelectMany(answer => Points.Split(answer)).Select(point => point.Length).Order().ToList();
        lengths[lengths.Count / 2].ShouldBeInRange(20, 120);
    }

    // Between two points there may be few letters only if they number a list: "a) cost".
    private static int Letters(ReadableText read, int start, int end)
        => Enumerable.Range(0, read.Text.Length).Count(place => char.IsLetter(read.Text[place]) && read.InOriginal(new(place, 1)) is var here && here.Start >= start && here.End <= end);

    private static List<string> Answers()
    {
        return [.. Directory.GetFiles(SharedFolder.PathOf("data", "answers"), "*.csv").Where(file => !NotAnswers.Contains(Path.GetFileName(file))).Order(StringComparer.Ordinal)
            .SelectMany(file => LastColumn(File.ReadAllText(file)).Skip(1))];
    }

    // Reads CSV according to RFC 4180; the answer is the last column.
    private static IEnumerable<string> LastColumn(string csv)
    {
        var (field, quoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in csv)
        {
            switch (c)
            {
                case '"':
                    quoted = !quoted;
                    field.Append(quoted && field.Length > 0 ? "\"" : "");
                    break;
                case ',' when !quoted:
                    field.Clear();
                    break;
                case '\n' when !quoted:
                    yield return field.ToString();
                    field.Clear();
                    break;
                default:
                    field.Append(c);
                    break;
            }
        }
    }
}
