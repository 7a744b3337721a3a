using Attune.Statistics.Agreement;
using Attune.Statistics.Exact;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Votes;

/// <summary>A statement that one side stands for, or against, more than the other.</summary>
/// <param name="Statement">The place of the statement.</param>
/// <param name="Side">The side that stands for or against it.</param>
/// <param name="Support">Whether the side is for or against it.</param>
/// <param name="Tests">The tests whether most of the side vote so, and more of it than of the other.</param>
/// <param name="P">The larger p-value of the two tests, because both have to hold.</param>
/// <param name="BenjaminiHochberg">That p-value, adjusted for all statements, sides and directions that are looked at together.</param>
public sealed record StandsFor(int Statement, Side Side, Support Support, Representative Tests, double P, double BenjaminiHochberg)
{
    /// <summary>Whether both tests still hold after the adjustment.</summary>
    public bool Yes => BenjaminiHochberg <= Representative.Level + 1e-9;

    internal static StandsFor[] Find(IReadOnlyList<StatementCounts> statements)
    {
        var found = (from statement in Enumerable.Range(0, statements.Count)
                     let count = statements[statement]
                     where count.Votes is { Business: > 0, It: > 0 }
                     from side in new[] { Side.Business, Side.It }
                     from support in new[] { Support.For, Support.Against }
                     let tests = Representative.Test(side, support == Support.For ? count.For : count.Against, count.Votes)
                     select new StandsFor(statement, side, support, tests, Math.Min(1, Math.Max(tests.Agrees.P, tests.AgreesMore.P)), 1)).ToArray();
        var raised = AdjustedP.BenjaminiHochberg([.. found.Select(standsFor => standsFor.P)]);
        return [.. found.Zip(raised, (standsFor, p) => standsFor with { BenjaminiHochberg = p })];
    }
}
