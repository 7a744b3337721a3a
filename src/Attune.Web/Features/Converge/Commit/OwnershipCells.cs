using Attune.Web.Features.Converge.Shared;

namespace Attune.Web.Features.Converge.Commit;

/// <summary>What the leaders expect of each activity and stage, where there is something to settle.</summary>
internal sealed class OwnershipCells(AttuneDb db, Gate gate, Clock clock)
{
    public static ImmutableArray<string> ActivitiesOf(ConvergeDesk desk)
        => [.. desk.Desk.Pack.Questions.SelectMany(question => question.Activities).Concat(desk.Register.Ownership.Select(each => each.Activity)).Distinct()];

    /// <returns>A state for each cell that was answered; empty if there is no matrix.</returns>
    public async Task<IReadOnlyDictionary<(string Activity, Stage Stage), OwnershipState>> ReadAsync(ConvergeDesk desk, CancellationToken cancel)
    {
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Round == desk.Round.Id).ToListAsync(cancel);
        return await gate.ForReadingAsync(desk.Round, desk.Desk.Pack, desk.Sides, answers, clock.Now, cancel) is { } locked
            ? OwnershipReading.Of(locked.Expectations).ToDictionary(cell => (cell.Activity, cell.Stage), cell => cell.State)
            : new Dictionary<(string, Stage), OwnershipState>();
    }
}
