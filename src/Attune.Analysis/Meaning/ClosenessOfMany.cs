using System.Numerics.Tensors;
using Attune.Analysis.Vectors;
using Attune.Statistics.Estimates;
using MathNet.Numerics.Distributions;

namespace Attune.Analysis.Meaning;

/// <summary>
/// Computes the similarity between and within the sides of a large group from sums of vectors. The time is linear in the number of leaders, where
/// comparing pairs would make it quadratic. The interval is that of the delete-one jackknife (Efron and Stein 1981) with a normal quantile.
/// </summary>
internal static class ClosenessOfMany
{
    public static (Estimate Closeness, Estimate Between) Compare(LeaderSpace space, double coverage)
    {
        var all = Sums.Over(space);
        Sums[] without = [.. Enumerable.Range(0, space.Count).Select(leader => all.Without(space, leader))];
        return (Jackknifed(all.Between - all.Within, [.. without.Select(left => left.Between - left.Within)], coverage),
            Jackknifed(all.Between, [.. without.Select(left => left.Between)], coverage));
    }

    private static Estimate Jackknifed(double value, double[] without, double coverage)
    {
        var mean = without.Average();
        var variance = (without.Length - 1.0) / without.Length * without.Sum(left => (left - mean) * (left - mean));
        var reach = Normal.InvCDF(0, 1, (1 + coverage) / 2) * Math.Sqrt(variance);
        return new(value, value - reach, value + reach);
    }

    private sealed record Sums(float[][] Vector, double[] OwnSquares, int[] Leaders)
    {
        public double Between => Reproducible.Dot<float>(Vector[0], Vector[1]) / ((double)Leaders[0] * Leaders[1]);

        public double Within
        {
            get
            {
                var (similar, pairs) = (0.0, 0.0);
                for (var side = 0; side < 2; side++)
                {
                    similar += Reproducible.SumOfSquares<float>(Vector[side]) - OwnSquares[side];
                    pairs += (double)Leaders[side] * (Leaders[side] - 1);
                }

                return similar / pairs;
            }
        }

        public static Sums Over(LeaderSpace space)
        {
            var sums = new Sums([new float[space[0].Length], new float[space[0].Length]], new double[2], new int[2]);
            for (var leader = 0; leader < space.Count; leader++)
            {
                var side = (int)space.Sides[leader];
                TensorPrimitives.Add(sums.Vector[side], space[leader], sums.Vector[side]);
                sums.OwnSquares[side] += space.Similarity(leader, leader);
                sums.Leaders[side]++;
            }

            return sums;
        }

        public Sums Without(LeaderSpace space, int leader)
        {
            var side = (int)space.Sides[leader];
            var vectors = new float[][] { Vector[0], Vector[1] };
            vectors[side] = new float[Vector[side].Length];
            TensorPrimitives.Subtract(Vector[side], space[leader], vectors[side]);
            var (squares, leaders) = ((double[])[.. OwnSquares], (int[])[.. Leaders]);
            squares[side] -= space.Similarity(leader, leader);
            leaders[side]--;
            return new(vectors, squares, leaders);
        }
    }
}
