using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Domain.Viewers;
using Attune.Web.Room;

namespace Attune.Web.Desk.Agreements;

/// <summary>
/// What the leaders expect of each activity and stage, as the room has read it. It uses the reading of the sitting, which is open already, so looking at this
/// page opens no answer.
/// </summary>
internal sealed class OwnershipCells(SittingReader sittings)
{
    public static ImmutableArray<string> ActivitiesOf(AgreementDesk desk)
        => [.. desk.Pack.Questions.SelectMany(question => question.Activities).Concat(desk.Register.Ownership.Select(ownership => ownership.Activity)).Distinct()];

    /// <returns>A state for each cell that was answered; empty if there is no matrix.</returns>
    public async Task<IReadOnlyDictionary<(string Activity, Stage Stage), OwnershipState>> ReadAsync(AgreementDesk desk, Viewer viewer, CancellationToken cancel)
        => await sittings.ReadAsync(desk.Round.Id, viewer, cancel) is { } view
            ? view.Reading.Ownership.ToDictionary(cell => (cell.Activity, cell.Stage), cell => cell.State)
            : new Dictionary<(string, Stage), OwnershipState>();
}
