using Attune.Web.Features.Converge.Shared;
using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Converge.Commit;

/// <summary>
/// What the leaders expect of each activity and stage, as the room has read it. The reading of the sitting is asked, which is open already:
/// no look at this page opens an answer.
/// </summary>
internal sealed class OwnershipCells(SittingReader sittings)
{
    public static ImmutableArray<string> ActivitiesOf(ConvergeDesk desk)
        => [.. desk.Pack.Questions.SelectMany(question => question.Activities).Concat(desk.Register.Ownership.Select(each => each.Activity)).Distinct()];

    /// <returns>A state for each cell that was answered; empty if there is no matrix.</returns>
    public async Task<IReadOnlyDictionary<(string Activity, Stage Stage), OwnershipState>> ReadAsync(ConvergeDesk desk, Viewer viewer, CancellationToken cancel)
        => await sittings.ReadAsync(desk.Round.Id, viewer, cancel) is { } view
            ? view.Reading.Ownership.ToDictionary(cell => (cell.Activity, cell.Stage), cell => cell.State)
            : new Dictionary<(string, Stage), OwnershipState>();
}
