using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Tables;
using Attune.Report;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Intake.Tests;

public class RoundTripTests
{
    private static readonly string[] Awkward = ["=1+1", "-", "@SUM(A1)", "'", "''=x", "a,b;c\td|e", "\"", "\"\"", "one\r\ntwo\n\nthree", "\t", "é – „x“ 😀", "sep=;"];

    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.Int[0, Awkward.Length - 1].Select(place => Awkward[place]),
            Gen.String[Gen.Char[' ', '~'], 1, 20])
        .Array[1, 4].Select(parts => string.Concat(parts))
        .Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<Answer[]> Answers = Gen.Select(Text, Gen.Int[1, 4], Gen.Int[1, 3]).Array[0, 12].Select(drawn => drawn
        .Select(answer => new Answer($"p{answer.Item2}", answer.Item2 % 2 == 0 ? Side.Business : Side.It, $"q{answer.Item3}", answer.Item1, "=role"))
        .Append(new Answer("b9", Side.Business, "q1", "One ledger."))
        .Append(new Answer("i9", Side.It, "q1", "A clean core."))
        .DistinctBy(answer => (answer.Leader, answer.Question)).ToArray());

    [Fact]
    public void Answers_written_and_read_back_are_the_same_answers()
        => Answers.Sample(answers =>
        {
            var import = AnswersFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Csv(answers))), "answers.csv", AnswersOptions.Default);
            import.Problems.ShouldBeEmpty();
            import.Value!.Answers.ShouldBe(answers);
            import.Value.Questions.Select(question => question.Text).ShouldAllBe(text => text.StartsWith("=Why", StringComparison.Ordinal));
        }, iter: 2000);

    [Fact]
    public void Bytes_that_are_no_answers_are_refused_and_never_crash()
        => Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            var import = AnswersFile.Read(new MemoryStream(bytes), "noise", AnswersOptions.Default);
            import.Value.ShouldBeNull();
            import.Problems.ShouldNotBeEmpty();
        }, iter: 2000);

    [Fact]
    public void A_file_torn_anywhere_is_read_whole_or_refused_with_a_reason()
    {
        var whole = System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(Fixture.PathOf("good/quotes_over_lines.csv")));

        foreach (var length in Enumerable.Range(0, whole.Length))
        {
            var import = AnswersFile.Read(new MemoryStream(whole, 0, length), "torn.csv", AnswersOptions.Default);
            import.Accepted.ShouldBe(import.Problems.IsEmpty);
        }
    }

    [Theory]
    [InlineData("=cmd()", "'=cmd()\n")]
    [InlineData("+cmd()", "'+cmd()\n")]
    [InlineData("-1+cmd()", "'-1+cmd()\n")]
    [InlineData("-0.011", "-0.011\n")]
    [InlineData("@x", "'@x\n")]
    [InlineData("plain", "plain\n")]
    public void No_cell_we_write_is_run_as_a_formula(string text, string written)
        => CsvText.Write([[text]]).ShouldBe(written);

    private static string Csv(Answer[] answers) => CsvText.Write(
    [
        AnswerColumns.All,
        .. answers.Select(answer => new[] { answer.Question, "=Why " + answer.Question, answer.Leader, answer.Side.ToString(), answer.Role, answer.Text }),
    ]);
}
