using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Rows;
using Attune.Intake.Tables;

namespace Attune.Intake.Beside;

/// <summary>
/// Reads what leaders said of their answers: question_id, respondent_id, and perhaps side, confidence, importance and unknown_words, which are parted by semicolons.
/// </summary>
public static class WeightsFile
{
    private const string Confidence = "confidence";
    private const string Importance = "importance";
    private const string UnknownWords = "unknown_words";

    public static Import<IReadOnlyList<Weight>> Read(Stream stream, string name, AnswerSheet sheet)
        => BesideFile.Read<Weight>(stream, name, [AnswerColumns.QuestionId, AnswerColumns.Respondent], [AnswerColumns.Side, Confidence, Importance, UnknownWords], findings =>
        {
            var known = new KnownLeaders(sheet, findings);
            return row => Weight(row, known, findings);
        });

    private static Weight? Weight(NamedRow row, KnownLeaders known, Findings findings)
    {
        // How sure a third voice is weighs nothing: it is in no count.
        if (known.LeavesOut(row) || known.SpeakerOf(row) is not null) { return null; }
        var (side, question) = (known.SideOf(row), known.QuestionOf(row));
        var (confidence, importance) = (Step(row[Confidence], findings), Step(row[Importance], findings));
        var words = row[UnknownWords].Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (row[Confidence].Empty && row[Importance].Empty && words.Length == 0) { findings.Line(row.Line, Wordings.EmptyWeight()); }
        var leader = known.LeaderOf(row);
        return side is null || question is null || !known.First(row, leader, question) ? null : new(leader, side.Value, question, confidence, importance, [.. words]);
    }

    private static int? Step(Field field, Findings findings)
    {
        if (field.Empty) { return null; }
        if (field.Text is [>= '1' and <= '5']) { return field.Text[0] - '0'; }
        findings.Cell(field, Wordings.UnknownChoice(field.Text, IntakeTexts.WeightChoices));
        return null;
    }
}
