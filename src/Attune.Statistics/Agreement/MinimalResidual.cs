using System.Collections.Immutable;
using Attune.Statistics.Resampling;
using MathNet.Numerics.LinearAlgebra;

namespace Attune.Statistics.Agreement;

/// <summary>
/// One factor fitted to a symmetric matrix whose diagonal is unknown, with the smallest sum of squared residuals (Comrey 1962; Harman and Jones 1966).
/// </summary>
/// <param name="Loadings">The loading of each leader on the factor, from -1 to 1; their sum is not negative.</param>
/// <param name="Eigenvalues">The eigenvalues of the matrix with the squared loadings on its diagonal, largest first; one for each leader.</param>
/// <param name="Residual">The sum, over all pairs of leaders, of (value - product of their loadings)^2; 0 or more.</param>
public sealed record MinimalResidual(ImmutableArray<double> Loadings, ImmutableArray<double> Eigenvalues, double Residual)
{
    private const int MostRounds = 10_000;
    private const double Settled = 1e-13;

    /// <summary>The ratio of the first eigenvalue to the second: how far one factor is enough. Infinite if the second is not above 0.</summary>
    public double EigenvalueRatio => Eigenvalues[1] > 0 ? Eigenvalues[0] / Eigenvalues[1] : double.PositiveInfinity;

    /// <summary>Fits the factor.</summary>
    /// <param name="matches">A value from -1 to 1 for each pair of at least two leaders.</param>
    /// <returns>The best fit found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="matches"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two leaders.</exception>
    public static MinimalResidual Factor(LeaderPairs matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentOutOfRangeException.ThrowIfLessThan(matches.Leaders, 2, nameof(matches));

        // A fit can stop in a minimum that is not the lowest, so one starts at each eigenvector of the matrix and the best is kept.
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

    /// <summary>Gives each loading in turn its best value for the present values of the others, until none changes any more.</summary>
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
