using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Store.UseCases.Leaders;

/// <summary>Adds leaders to a program, all or none; the rules of its round follow the size of the sides.</summary>
public sealed class AddLeaders(AttuneDb db)
{
    /// <summary>Returns when all of them are on the disk.</summary>
    public async Task RunAsync(ProgramId program, Round round, IReadOnlyCollection<LeaderEntry> added, IEnumerable<Leader> there, CancellationToken cancel)
    {
        Leader[] newcomers = [.. added.Select(entry => new Leader(LeaderId.New(), program, entry))];
        // What is locked keeps its people: whoever comes now is in the next round.
        if (round.Phase >= RoundPhase.Locked) { foreach (var leader in newcomers) { leader.Join(round.Number + 1); } }
        db.Leaders.AddRange(newcomers);
        round.Follow(SideCounts.Count(added.Select(leader => leader.Side).Concat(there.Select(leader => leader.Side))));
        await db.SaveChangesAsync(cancel);
    }
}
