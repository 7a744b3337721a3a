using System.Globalization;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// At which moments (a phase under a contract, <see cref="Sights.Cells"/>) a route is asked by a reader. All of them are three times more than a run has time for, so one run
/// leaves out what says the same again. A reader whom the route's policies admit asks in every phase, each under one contract, and once more for each way in which the
/// gate decides for this reader that would be missed. A reader whom they refuse, whatever the phase is, asks once, and so does one who has no part in the round and sends a form of those who have;
/// these readers together ask in every row of the rule.
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

    /// <summary>The one moment at which a reader asks who asks a route once.</summary>
    /// <param name="route">The place of the route among all.</param>
    /// <param name="rank">The place of the reader among those who do.</param>
    public (Contract Contract, RoundPhase Phase) OnceOf(int route, int rank)
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
        var ranks = walk.Routes.DistinctBy(route => (route.Method, route.Policies))
            .ToDictionary(route => (route.Method, route.Policies), route => AsksOnce(route, reader, cast) ? cast.Readers.Take(place).Count(other => AsksOnce(route, other, cast)) : (int?)null);
        return route => ranks[(route.Method, route.Policies)] is { } rank ? OnceOf(walk.PlaceOf(route), rank) == (contract, phase) : asks;
    }

    // Whoever has no part sends once what those who have one send in every phase; what only such a reader may send, as the administrator may, is sent in every phase, too.
    private static bool AsksOnce(Route route, Reader reader, Cast cast)
        => !route.Admits(reader) || (route.Method == "POST" && !HasPart(reader) && cast.Readers.Any(other => HasPart(other) && route.Admits(other)));

    // To a stranger and to the administrator the gate shows nothing at any moment.
    private static bool HasPart(Reader reader) => reader.Role is not (ViewerRole.Stranger or ViewerRole.Administrator);

    /// <summary>
    /// Whether a reader asks at a stage of a sitting under a contract. Under each contract the facilitator does, and one of the three leaders; the others do under one, at each
    /// stage another.
    /// </summary>
    public bool AtStage(Cast cast, Reader reader, string stage, Contract contract)
        => _number is not { } number || reader.Role == ViewerRole.Facilitator || (number + cast.Readers.IndexOf(reader) + stage.Sum(sign => sign)) % Enum.GetValues<Contract>().Length == (int)contract;

    /// <summary>
    /// Whether the log is taken down on its finest level, which costs as much as all pages together: under one contract, in one phase with answers of each row of the rule. What is
    /// written to the log is not decided by contract.
    /// </summary>
    public bool IsFinest(Contract contract, RoundPhase phase)
        => contract == Contract.Confidential && (_number is not { } number || FinestIn(number).Contains(phase));

    private static IEnumerable<RoundPhase> FinestIn(int number)
        => from phase in Enum.GetValues<RoundPhase>()
           where phase > RoundPhase.Preparing
           group phase by Sights.RowOf(Contract.Confidential, phase) into row
           select row.ElementAt(number % row.Count());

    public override string ToString() => _number is { } number ? $"walk {number}" : "every walk";

    private static IOrderedEnumerable<(Contract Contract, RoundPhase Phase)> Ordered(IEnumerable<(Contract Contract, RoundPhase Phase)> cells) => cells.Order();
}
