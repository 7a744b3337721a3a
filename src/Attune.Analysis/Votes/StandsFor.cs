namespace Attune.Analysis;

/// <summary>A statement that one side stands for, or stands against, more than the other.</summary>
/// <param name="Statement">Place of the statement.</param>
/// <param name="Side">Whose it is.</param>
/// <param name="Support">For or against.</param>
/// <param name="Tests">Most of the side, and more of it than of the other.</param>
/// <param name="P">The larger p of the two tests: both have to hold.</param>
/// <param name="BenjaminiHochberg">It, raised for all statements, sides and directions looked at together.</param>
public sealed record StandsFor(int Statement, Side Side, Support Support, Representative Tests, double P, double BenjaminiHochberg)
{
    /// <summary>Both tests hold after the raise.</summary>
    public bool Yes => BenjaminiHochberg <= Representative.Level + 1e-9;

    internal static StandsFor[] Of(IReadOnlyList<StatementCounts> statements)
    {
        var found = (from statement in Enumerable.Range(0, statements.Count)
                     let count = statements[statement]
                     where count.Votes is { Business: > 0, It: > 0 }
                     from side in new[] { Side.Business, Side.It }
                     from support in new[] { Support.For, Support.Against }
                     let tests = Representative.Of(side, support == Support.For ? count.For : count.Against, count.Votes)
                     select new StandsFor(statement, side, support, tests, Math.Min(1, Math.Max(tests.Agrees.P, tests.AgreesMore.P)), 1)).ToArray();
        var raised = AdjustedP.BenjaminiHochberg([.. found.Select(each => each.P)]);
        return [.. found.Zip(raised, (each, p) => each with { BenjaminiHochberg = p })];
    }
}
