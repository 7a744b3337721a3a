using Attune.Analysis.Rounds;
using Attune.Domain.Programs;

namespace Attune.Domain.Rounds;

/// <summary>How a round and its program were before the import, so that it can be taken back whole.</summary>
/// <param name="IsNewRound">The round was made for the import, and goes with it.</param>
/// <param name="PackVersion">The questions that the round asked.</param>
/// <param name="Contract">The promise that was chosen for it.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Sides">What the program called its sides.</param>
/// <param name="AddedLeaders">The leaders whom the import added.</param>
public sealed record ImportBefore(bool IsNewRound, int PackVersion, Contract Contract, RoundRules Rules, SideNames Sides, ImmutableArray<LeaderId> AddedLeaders)
{
    /// <summary>The ids of the third voices that the import added; default if there are none.</summary>
    public ImmutableArray<Guid> AddedVoices { get; init; }

    /// <summary>The ids of the seats beside the round that the import made; default if there are none.</summary>
    public ImmutableArray<Guid> AddedSeats { get; init; }
}
