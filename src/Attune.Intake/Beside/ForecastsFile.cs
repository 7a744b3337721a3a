using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Surveys;
using Attune.Intake.Tables;

namespace Attune.Intake.Beside;

/// <summary>Reads forecasts: question_id, respondent_id (empty or "facilitator" for the facilitator), likeness, and perhaps other_side and other_horizon.</summary>
public static class ForecastsFile
{
    private const string LikenessColumn = "likeness";
    private const string OtherSide = "other_side";
    private const string OtherHorizon = "other_horizon";
    private const string Facilitator = "facilitator";

    public static Import<IReadOnlyList<Forecast>> Read(Stream stream, string name, AnswerSheet sheet)
        => BesideFile.Read<Forecast>(stream, name, [AnswerColumns.QuestionId, AnswerColumns.Respondent, LikenessColumn], [AnswerColumns.Side, OtherSide, OtherHorizon], findings =>
        {
            var known = new KnownLeaders(sheet, findings);
            return row => Forecast(row, known, findings);
        });

    private static Forecast? Forecast(NamedRow row, KnownLeaders known, Findings findings)
    {
        if (known.LeavesOut(row)) { return null; }
        var who = row[AnswerColumns.Respondent];
        var byFacilitator = who.Empty || who.Text.Equals(Facilitator, StringComparison.OrdinalIgnoreCase);
        var side = byFacilitator ? null : known.SideOf(row);
        var question = known.QuestionOf(row);
        var (likeness, horizon, words) = (row[LikenessColumn], row[OtherHorizon], row.Said(OtherSide));
        Likeness? expected = likeness.Empty ? null : Choices.Likenesses.Pick(likeness, IntakeTexts.LikenessChoices, findings);
        Horizon? otherHorizon = horizon.Empty ? null : Choices.Horizons.Pick(horizon, IntakeTexts.HorizonChoices, findings);
        if (likeness.Empty && horizon.Empty && words.Empty) { findings.Line(row.Line, Wordings.EmptyForecast()); }
        var leader = byFacilitator ? "" : known.LeaderOf(row);
        if (question is null || (side is null && !byFacilitator) || !known.First(row, leader, question)) { return null; }
        return new Forecast(leader, side, question, expected, words.Text, otherHorizon);
    }
}
