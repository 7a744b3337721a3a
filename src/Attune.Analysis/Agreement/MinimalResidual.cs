using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Attune.Analysis;

/// <summary>One factor fitted to a matrix without its diagonal, with the smallest sum of squared residuals (Comrey 1962; Harman and Jones 1966).</summary>
/// <param name="Loadings">One a leader, -1 to 1; their sum is not negative.</param>
/// <param name="Eigenvalues">Of the matrix with the squared loadings on its diagonal, largest first.</param>
/// <param name="Residual">Sum over pairs of (value - product of loadings)^2.</param>
public sealed record MinimalResidual(ImmutableArray<double> Loadings, ImmutableArray<double> Eigenvalues, double Residual)
{
    private const int MostRounds = 10_000;
    private const double Settled = 1e-13;

    /// <param name="matches">A value for each pair of leaders, -1 to 1; at least two leaders.</param>
    /// <exception cref="ArgumentException">Fewer than two leaders.</exception>
    public static MinimalResidual Of(LeaderPairs matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentOutOfRangeException.ThrowIfLessThan(matches.Leaders, 2, nameof(matches));

        // The fit can stop in a valley beside the lowest: start along every direction of the matrix and keep the best.
        var directions = Square(matches, new double[matches.Leaders]).Evd(Symmetricity.Symmetric).EigenVectors;
        var best = directions.EnumerateColumns()
            .Select(start => Fitted(matches, [.. start]))
            .MinBy(loadings => ResidualOf(matches, loadings))!;
        double[] loadings = best.Sum() < 0 ? [.. best.Select(loading => -loading)] : best;

        double[] communalities = [.. loadings.Select(loading => loading * loading)];
        var eigenvalues = Square(matches, communalities).Evd(Symmetricity.Symmetric).EigenValues
            .Select(value => value.Real).OrderDescending();
        return new([.. loadings], [.. eigenvalues], ResidualOf(matches, loadings));
    }

    /// <summary>Each loading in turn gets its best value for the others, until none moves.</summary>
    private static double[] Fitted(LeaderPairs matches, double[] loadings)
    {
        for (var (round, moved) = (0, 1.0); round < MostRounds && moved > Settled; round++)
        {
            moved = 0;
            for (var one = 0; one < loadings.Length; one++)
            {
                var (products, squares) = (0.0, 0.0);
                for (var other = 0; other < loadings.Length; other++)
                {
                    products += one == other ? 0 : matches[one, other] * loadings[other];
                    squares += one == other ? 0 : loadings[other] * loadings[other];
                }

                var next = squares > 0 ? Math.Clamp(products / squares, -1, 1) : 0;
                moved = Math.Max(moved, Math.Abs(next - loadings[one]));
                loadings[one] = next;
            }
        }

        return loadings;
    }

    private static double ResidualOf(LeaderPairs matches, double[] loadings)
    {
        var residual = 0.0;
        for (var one = 0; one < loadings.Length; one++)
        {
            for (var other = one + 1; other < loadings.Length; other++)
            {
                residual += Math.Pow(matches[one, other] - (loadings[one] * loadings[other]), 2);
            }
        }

        return residual;
    }

    private static Matrix<double> Square(LeaderPairs matches, double[] diagonal)
        => Matrix<double>.Build.Dense(diagonal.Length, diagonal.Length, (i, j) => i == j ? diagonal[i] : matches[i, j]);
}
