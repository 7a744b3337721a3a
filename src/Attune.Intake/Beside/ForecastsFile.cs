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

    public static Import<SidesAndVoices<Forecast, VoiceForecast>> Read(Stream stream, string name, AnswerSheet sheet)
        => BesideFile.ReadBoth<Forecast, VoiceForecast>(stream, name, [AnswerColumns.QuestionId, AnswerColumns.Respondent, LikenessColumn], [AnswerColumns.Side, OtherSide, OtherHorizon], findings =>
        {
            var known = new KnownLeaders(sheet, findings);
            return row => Forecast(row, known, findings);
        });

    private static (Forecast?, VoiceForecast?) Forecast(NamedRow row, KnownLeaders known, Findings findings)
    {
        if (known.LeavesOut(row)) { return default; }
        var who = row[AnswerColumns.Respondent];
        var byFacilitator = who.Empty || who.Text.Equals(Facilitator, StringComparison.OrdinalIgnoreCase);
        var speaker = byFacilitator ? null : known.SpeakerOf(row);
        var side = byFacilitator || speaker is not null ? null : known.SideOf(row);
        var question = known.QuestionOf(row);
        var (likeness, horizon, words) = (row[LikenessColumn], row[OtherHorizon], row.Said(OtherSide));
        Likeness? expected = likeness.Empty ? null : Choices.Likenesses.Pick(likeness, IntakeTexts.LikenessChoices, findings);
        Horizon? otherHorizon = horizon.Empty ? null : Choices.Horizons.Pick(horizon, IntakeTexts.HorizonChoices, findings);
        if (likeness.Empty && horizon.Empty && words.Empty) { findings.Line(row.Line, Wordings.EmptyForecast()); }
        var leader = byFacilitator ? "" : speaker ?? known.LeaderOf(row);
        if (question is null || (side is null && speaker is null && !byFacilitator) || !known.First(row, leader, question)) { return default; }
        if (speaker is null) { return (new(leader, side, question, expected, words.Text, otherHorizon), null); }
        // A third voice has no other side, so of its forecast only how alike the two are is read.
        if (!horizon.Empty || !words.Empty) { known.NoteOnce(Notes.VoiceForecasts()); }
        return (null, expected is { } alike ? new(speaker, question, alike) : null);
    }
}
