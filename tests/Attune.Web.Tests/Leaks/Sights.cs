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

    /// <summary>What every role may see there, of the answers and of the reading.</summary>
    public static string RowOf(Contract contract, RoundPhase phase) => string.Join(' ', Enum.GetValues<ViewerRole>().Select(role => RowOf(role, contract, phase)));

    /// <summary>What one role may see there.</summary>
    public static string RowOf(ViewerRole role, Contract contract, RoundPhase phase) => $"{role}:{Gate.SightOf(role, phase, contract)}{(Gate.MaySeeReading(role, phase) ? "+reading" : "")}";
}
