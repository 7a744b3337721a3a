using System.Globalization;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// At which moments (a phase under a contract, <see cref="Sights.Cells"/>) a route is asked by a reader. All of them are three times more than a run has time for, so one run
/// leaves out what says the same again. A reader whom the route's policies admit asks in every phase, each under one contract, and once more for each way in which the
/// gate decides for this reader that would be missed. A reader whom they refuse, whatever the phase is, asks once, and these readers together ask in every row of the rule.
/// Another run of another number asks at the others.
/// </summary>
internal sealed class Coverage
{
    /// <summary>Names the number of a run; ./test sets it to one of the commit, so that one commit is walked alike each time, and the next one otherwise.</summary>
    public const string Variable = "ATTUNE_WALK";

    private static readonly ImmutableArray<ImmutableArray<(Contract Contract, RoundPhase Phase)>> Rows =
        [.. from cell in Ordered(Sights.Cells) group cell by Sights.RowOf(cell.Contract, cell.Phase) into row select row.ToImmutableArray()];

    private readonly int? _number;

    private Coverage(int? number) => _number = number;

    /// <summary>Every route, every reader, every moment.</summary>
    public static Coverage Whole { get; } = new(null);

    public static Coverage OfThisRun { get; } = Numbered(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : 0);

    /// <param name="number">Any from zero on; walks with numbers that follow each other differ most.</param>
    public static Coverage Numbered(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new(number);
    }

    /// <summary>The moments at which one of the cast asks the routes that admit this reader.</summary>
    /// <param name="place">The place in the cast.</param>
    /// <param name="role">The role in which the gate sees the reader.</param>
    public ImmutableHashSet<(Contract Contract, RoundPhase Phase)> CellsOf(int place, ViewerRole role)
    {
        if (_number is not { } number) { return Sights.Cells; }
        var contracts = Enum.GetValues<Contract>();
        var chosen = Enum.GetValues<RoundPhase>().Select(phase => (contracts[(int)((number + (uint)place + (uint)phase) % contracts.Length)], phase)).ToImmutableHashSet();
        foreach (var decided in Ordered(Sights.Cells).GroupBy(cell => Sights.RowOf(role, cell.Contract, cell.Phase)).Where(decided => !decided.Any(chosen.Contains)))
        {
            chosen = chosen.Add(decided.ElementAt(number % decided.Count()));
        }

        return chosen;
    }

    /// <summary>The one moment at which a route refuses a reader.</summary>
    /// <param name="route">The place of the route among all.</param>
    /// <param name="rank">The place of the reader among those whom the route refuses.</param>
    public (Contract Contract, RoundPhase Phase) RefusalOf(int route, int rank)
    {
        var turn = (_number ?? 0) + (uint)route;
        var row = Rows[(int)((turn + rank) % Rows.Length)];
        return row[(int)(turn / Rows.Length % row.Length)];
    }

    /// <summary>The routes that a reader asks at a moment; null for all.</summary>
    public Func<Route, bool>? At(Walk walk, Cast cast, Reader reader, Contract contract, RoundPhase phase)
    {
        if (_number is null) { return null; }
        var place = cast.Readers.IndexOf(reader);
        var asks = CellsOf(place, reader.Role).Contains((contract, phase));
        // Routes have a dozen different policies between them, and a walk asks for each route at each moment.
        var ranks = walk.Routes.DistinctBy(route => route.Policies).ToDictionary(route => route.Policies, route => route.Admits(reader) ? (int?)null : cast.Readers.Take(place).Count(other => !route.Admits(other)));
        return route => ranks[route.Policies] is { } rank ? RefusalOf(walk.PlaceOf(route), rank) == (contract, phase) : asks;
    }

    /// <summary>
    /// Whether a reader asks at a stage of a sitting under a contract. Under each contract the facilitator does, and one of the three leaders; the others do under one, at each
    /// stage another.
    /// </summary>
    public bool AtStage(Cast cast, Reader reader, string stage, Contract contract)
        => _number is not { } number || reader.Role == ViewerRole.Facilitator || (number + cast.Readers.IndexOf(reader) + stage.Sum(sign => sign)) % Enum.GetValues<Contract>().Length == (int)contract;

    public override string ToString() => _number is { } number ? $"walk {number}" : "every walk";

    private static IOrderedEnumerable<(Contract Contract, RoundPhase Phase)> Ordered(IEnumerable<(Contract Contract, RoundPhase Phase)> cells) => cells.Order();
}
