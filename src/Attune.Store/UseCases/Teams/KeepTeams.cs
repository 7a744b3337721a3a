using Attune.Domain.Programs;
using Attune.Domain.Teams;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Teams;

/// <summary>Makes the tree of a program what a list, or a form, wants it to be. Cascades that were opened before keep the tree they had.</summary>
public sealed class KeepTeams(AttuneDb db)
{
    /// <param name="program">The program.</param>
    /// <param name="wanted">New teams, and those in another place, with another name or size.</param>
    /// <param name="removed">Teams that go; what stands below them and is not wanted elsewhere goes with them.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>ChangedElsewhere if another window changed one of them at the same moment: nothing is saved.</returns>
    public async Task<WriteOutcome> RunAsync(ProgramId program, IReadOnlyCollection<TeamNode> wanted, IReadOnlySet<TeamId> removed, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var there = await db.Teams.Where(team => team.Program == program).ToDictionaryAsync(team => team.Id, cancel);
        foreach (var node in wanted)
        {
            if (there.TryGetValue(node.Id, out var team)) { if (team.Node != node) { team.Set(node); } }
            else { db.Add(new Team(program, node)); }
        }

        try
        {
            if (await db.SaveIfUnchangedAsync(cancel) is var saved && saved != WriteOutcome.Saved) { return saved; }
            // After the moves, so that what was moved away from a team that goes stays.
            foreach (var ids in removed.Select(id => id.Value).Chunk(500))
            {
                var gone = ids.Select(id => new TeamId(id)).ToArray();
                await db.Teams.Where(team => team.Program == program && EF.Parameter(gone).Contains(team.Id)).ExecuteDeleteAsync(cancel);
            }
        }
        catch (DbUpdateException exception) when (Races.IsTaken(exception))
        {
            return WriteOutcome.ChangedElsewhere;
        }

        await transaction.CommitAsync(cancel);
        return WriteOutcome.Saved;
    }
}
