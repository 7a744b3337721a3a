namespace Attune.Analysis.Ownership;

/// <summary>What stands out in a table of expectations, counted the same way wherever it is told.</summary>
/// <param name="Nobodys">The jobs that nobody will do: a side names nobody, or each side names the other.</param>
/// <param name="Twice">The jobs that both sides claim.</param>
/// <param name="Agreed">The jobs that have one owner.</param>
public readonly record struct OwnershipCounts(int Nobodys, int Twice, int Agreed)
{
    /// <param name="cells">What the sides expect of each activity at each stage.</param>
    public static OwnershipCounts Count(IEnumerable<OwnershipCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return cells.Aggregate(default(OwnershipCounts), (counts, cell) => cell.State switch
        {
            var state when state.IsNobodys() => counts with { Nobodys = counts.Nobodys + 1 },
            OwnershipState.Collision => counts with { Twice = counts.Twice + 1 },
            OwnershipState.Agreed => counts with { Agreed = counts.Agreed + 1 },
            _ => counts,
        });
    }
}
