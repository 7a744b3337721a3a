using Attune.Analysis.Fits;
using Attune.Analysis.Ownership;
using Attune.Domain.Rooms;
using Attune.Domain.Sittings;
using Attune.Report.Records;

namespace Attune.Web.Room;

/// <summary>What the pictures of closed answers and of the strategy say in a record: findings of sides, and no number of people.</summary>
internal static class RecordedFindings
{
    /// <summary>The findings once the sitting is over, so that nobody reads ahead of the Screen; empty where nothing stands out.</summary>
    public static ImmutableArray<RecordedFinding> Make(SittingView? view)
        => view?.Sitting.EndedAt is null ? [] : [.. Strategy(view).Concat(Success(view)).Concat(Fit(view)).Concat(Roles(view))];

    private static IEnumerable<RecordedFinding> Strategy(SittingView view)
    {
        if (view.Reading.Strategy is not { } strategy) { yield break; }
        string[] silent = [.. strategy.Aims.Where(aim => aim.State == AimState.Nobody).Select(aim => aim.Aim)];
        if (silent.Length > 0) { yield return Finding(view, SittingStage.Strategy, StageWords.Heading(strategy), silent); }
    }

    private static IEnumerable<RecordedFinding> Success(SittingView view)
        => view.Reading.Success.Where(success => StageWords.IsTold(success)).Select(success => Finding(view, SittingStage.Success, StageWords.Heading(success, view.Sides), []));

    private static IEnumerable<RecordedFinding> Fit(SittingView view)
    {
        string[] apart = [.. view.Reading.Fit.Where(area => area.State == FitState.Apart).Select(area => area.Area)];
        if (apart.Length > 0) { yield return Finding(view, SittingStage.Fit, StageWords.Heading(view.Reading.Fit), apart); }
    }

    private static IEnumerable<RecordedFinding> Roles(SittingView view)
    {
        string[] loud = [.. view.Reading.Roles.Where(role => role.State.IsLoud()).OrderByDescending(role => role.State.IsNobodys())
            .Select(role => RoomTexts.RoleIs(role.Part, OwnerWords.StateOf(role.State, role.Agreed, view.Sides)))];
        if (loud.Length > 0) { yield return Finding(view, SittingStage.AfterGoLive, StageWords.Heading(view.Reading.Roles), loud); }
    }

    private static RecordedFinding Finding(SittingView view, SittingStage stage, string finding, string[] loud)
        => new(RoomTexts.SittingStage(stage), finding, [.. loud], view.Sitting.Shown().Any(step => step.Stage == stage));
}
