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

    public static Import<IReadOnlyList<Expectation>> Read(Stream stream, string name, AnswerSheet sheet)
        => BesideFile.Read<Expectation>(stream, name, [AnswerColumns.Respondent, Activity, StageColumn, OwnerColumn], [AnswerColumns.Side], findings =>
        {
            var known = new KnownLeaders(sheet, findings);
            // "Testing" and "testing" are one activity, shown as it was first written.
            var activities = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            return row => Expectation(row, sheet.Sides, known, activities, findings);
        });

    private static Expectation? Expectation(
        NamedRow row, SideNames sides, KnownLeaders known, Dictionary<string, string> activities, Findings findings)
    {
        if (known.LeavesOut(row)) { return null; }
        var side = known.SideOf(row);
        var activity = row[Activity];
        if (activity.Empty) { findings.Cell(activity, Wordings.EmptyActivity()); }
        var stage = Choices.Stages.Pick(row[StageColumn], IntakeTexts.StageChoices, findings);
        var owner = Choices.Owners(sides).Pick(row[OwnerColumn], IntakeTexts.OwnerChoices(sides.Business, sides.It), findings);
        if (side is null || activity.Empty || stage is null || owner is null) { return null; }
        var leader = known.LeaderOf(row);
        if (!known.First(row, leader, activity.Text, stage.Value.ToString())) { return null; }
        activities.TryAdd(activity.Text, activity.Text);
        return new Expectation(leader, side.Value, activities[activity.Text], stage.Value, owner.Value);
    }
}
