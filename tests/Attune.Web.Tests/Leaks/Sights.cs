using Attune.Domain.Gates;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// The moments at which the leak walk looks: a phase under a contract. The gate decides alike in many of them; all in which every role sees the
/// same are one row of its rule. The rows are computed from the rule itself, so that a new row is walked without anybody adding it here.
/// </summary>
internal static class Sights
{
    /// <summary>Every phase under every contract.</summary>
    public static ImmutableHashSet<(Contract Contract, RoundPhase Phase)> Cells { get; } =
        [.. from contract in Enum.GetValues<Contract>() from phase in Enum.GetValues<RoundPhase>() select (contract, phase)];

    /// <summary>One cell of every row. Where a row has several, that of the phase looked at least so far, and the latest of those; a round that is being prepared holds no answers, so its cell stands for a row only when it is alone.</summary>
    public static ImmutableHashSet<(Contract Contract, RoundPhase Phase)> Rows { get; } = Choose();

    /// <summary>What every role may see there, of the answers and of the reading.</summary>
    public static string RowOf(Contract contract, RoundPhase phase)
        => string.Join(' ', Enum.GetValues<ViewerRole>().Select(role => $"{role}:{Gate.SightOf(role, phase, contract)}{(Gate.MaySeeReading(role, phase) ? "+reading" : "")}"));

    private static ImmutableHashSet<(Contract Contract, RoundPhase Phase)> Choose()
    {
        var chosen = new List<(Contract Contract, RoundPhase Phase)>();
        foreach (var row in Cells.GroupBy(cell => RowOf(cell.Contract, cell.Phase)).OrderBy(row => row.Min(cell => (cell.Contract, cell.Phase))))
        {
            chosen.Add(row.OrderBy(cell => cell.Phase == RoundPhase.Preparing)
                .ThenBy(cell => chosen.Count(earlier => earlier.Phase == cell.Phase))
                .ThenByDescending(cell => cell.Phase)
                .ThenBy(cell => cell.Contract)
                .First());
        }

        return [.. chosen];
    }
}
