namespace Attune.Analysis.Ownership;

/// <summary>What stands out in a table of expectations, counted the same way wherever it is told.</summary>
/// <param name="Nobodys">The jobs that nobody will do: a side names nobody, or each side names the other.</param>
/// <param name="Twice">The jobs that both sides claim.</param>
/// <param name="Agreed">The jobs that have one owner.</param>
public readonly record struct OwnershipCounts(int Nobodys, int Twice, int Agreed)
{
    /// <param name="states">What the sides' expectations of each job amount to.</param>
    public static OwnershipCounts Count(IEnumerable<OwnershipState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        return states.Aggregate(default(OwnershipCounts), (counts, said) => said switch
        {
            var state when state.IsNobodys() => counts with { Nobodys = counts.Nobodys + 1 },
            OwnershipState.Collision => counts with { Twice = counts.Twice + 1 },
            OwnershipState.Agreed => counts with { Agreed = counts.Agreed + 1 },
            _ => counts,
        });
    }
}
