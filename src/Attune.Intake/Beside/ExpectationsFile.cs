using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Surveys;
using Attune.Intake.Tables;

namespace Attune.Intake.Beside;

/// <summary>Reads the expectation matrix: respondent_id, activity, stage, owner, and perhaps side.</summary>
public static class ExpectationsFile
{
    private const string Activity = "activity";
    private const string StageColumn = "stage";
    private const string OwnerColumn = "owner";

    public static Import<SidesAndVoices<Expectation, VoiceExpectation>> Read(Stream stream, string name, AnswerSheet sheet)
        => BesideFile.ReadBoth<Expectation, VoiceExpectation>(stream, name, [AnswerColumns.Respondent, Activity, StageColumn, OwnerColumn], [AnswerColumns.Side], findings =>
        {
            var known = new KnownLeaders(sheet, findings);
            // "Testing" and "testing" are one activity, shown as it was first written.
            var activities = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            return row => Expectation(row, sheet.Sides, known, activities, findings);
        });

    private static (Expectation?, VoiceExpectation?) Expectation(
        NamedRow row, SideNames sides, KnownLeaders known, Dictionary<string, string> activities, Findings findings)
    {
        if (known.LeavesOut(row)) { return default; }
        var speaker = known.SpeakerOf(row);
        var side = speaker is null ? known.SideOf(row) : null;
        var activity = row[Activity];
        if (activity.Empty) { findings.Cell(activity, Wordings.EmptyActivity()); }
        var stage = Choices.Stages.Pick(row[StageColumn], IntakeTexts.StageChoices, findings);
        var owner = Choices.Owners(sides).Pick(row[OwnerColumn], IntakeTexts.OwnerChoices(sides.Business, sides.It), findings);
        if ((side is null && speaker is null) || activity.Empty || stage is null || owner is null) { return default; }
        var leader = speaker ?? known.LeaderOf(row);
        if (!known.First(row, leader, activity.Text, stage.Value.ToString())) { return default; }
        activities.TryAdd(activity.Text, activity.Text);
        return side is { } of ? (new(leader, of, activities[activity.Text], stage.Value, owner.Value), null) : (null, new(leader, activities[activity.Text], stage.Value, owner.Value));
    }
}
