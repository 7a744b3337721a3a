using Attune.Domain.Drifts;
using Attune.Domain.Judging;
using Attune.Domain.Sittings;
using Attune.Report.Records;
using Attune.Web.Hosting;

namespace Attune.Web.Room.Reopening;

/// <summary>What was open again in a sitting, for its record. What became of a promise stands there with the promise, so those that were missed twice are not told again.</summary>
internal static class RecordedDrifts
{
    /// <summary>What was open once the sitting is over, so that nobody reads ahead of the Screen.</summary>
    public static ImmutableArray<RecordedDrift> Make(SittingView? view, Clock clock)
        => view?.Sitting.EndedAt is null ? [] : [.. view.Reopened.Where(one => one.Open.Kind != DriftKind.Commitment).Select(one => From(one, view.Sitting, clock))];

    private static RecordedDrift From(Reopened one, Sitting sitting, Clock clock) => new(
        ReopeningTexts.Kind(one.Open.Kind), ReopenedWords.Line(one.Open), one.Open.AgreedAt is { } at ? DateOnly.FromDateTime(clock.Here(at).DateTime) : null, one.Open.Fact,
        EndOf(one), one.End, one.Note is { End: DriftEnd.SetAside } note ? note.Reason : "")
    {
        IsOfAnswers = one.Open.IsOfAnswers,
        IsOfFew = one.Open.People is { } people && !SmallCells.ShowsTotal(new(people, 0)),
        WasShown = one.IsForTheRoom && sitting.Shown().Any(step => step.Stage == SittingStage.OpenAgain),
    };

    private static DriftOutcome EndOf(Reopened one) => one switch
    {
        { Anew: true } => DriftOutcome.Anew,
        { Note: null } => DriftOutcome.Open,
        { Note.End: DriftEnd.Kept } => DriftOutcome.Kept,
        { Note.End: DriftEnd.SetAside } => DriftOutcome.SetAside,
        _ => throw new ArgumentOutOfRangeException(nameof(one), one.Note.End, "No such end of a drift."),
    };
}
