using Attune.Analysis.Vectors;

namespace Attune.Analysis.Votes;

/// <summary>
/// Places voters on a plane by the two principal components of their votes. A missing vote counts as the mean of its statement, and a voter with few
/// votes is moved outwards by sqrt(statements / votes), as Polis does (Small et al. 2021).
/// </summary>
internal static class VoterMap
{
    // The first two components of a table of votes have clearly different weights, or else the plane may be turned in any direction.
    private const int Steps = 60;

    public static (double X, double Y)[] Project(VoteTable table)
    {
        var centred = Centred(table);
        var first = Component(centred, null);
        var second = Component(centred, first);
        return [.. centred.Select((row, place) =>
        {
            var votes = table.Values[place].Count(value => !double.IsNaN(value));
            var outwards = Math.Sqrt((double)table.Statements / Math.Max(1, votes));
            return (outwards * Dot(row, first), outwards * Dot(row, second));
        })];
    }

    private static double[][] Centred(VoteTable table)
    {
        var centred = table.Values.Select(row => new double[row.Length]).ToArray();
        for (var statement = 0; statement < table.Statements; statement++)
        {
            var (sum, count) = (0.0, 0);
            foreach (var row in table.Values)
            {
                if (!double.IsNaN(row[statement])) { (sum, count) = (sum + row[statement], count + 1); }
            }

            var mean = count == 0 ? 0 : sum / count;
            for (var row = 0; row < centred.Length; row++)
            {
                centred[row][statement] = double.IsNaN(table.Values[row][statement]) ? 0 : table.Values[row][statement] - mean;
            }
        }

        return centred;
    }

    /// <summary>Finds a component by power iteration from a fixed start. The second one is kept at a right angle to the first.</summary>
    private static double[] Component(double[][] rows, double[]? apartFrom)
    {
        var width = rows.Length == 0 ? 0 : rows[0].Length;
        var at = Enumerable.Range(0, width).Select(place => 1 + (0.1 * (place % 7))).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            if (apartFrom is not null) { Add(at, apartFrom, -Dot(at, apartFrom)); }
            if (!Normalise(at)) { return at; }
            var next = new double[width];
            foreach (var row in rows) { Add(next, row, Dot(row, at)); }
            at = next;
        }

        if (apartFrom is not null) { Add(at, apartFrom, -Dot(at, apartFrom)); }
        Normalise(at);
        return at;
    }

    private static bool Normalise(double[] values)
    {
        var length = Math.Sqrt(Dot(values, values));
        if (length < 1e-12)
        {
            Array.Clear(values);
            return false;
        }

        for (var i = 0; i < values.Length; i++) { values[i] /= length; }
        return true;
    }

    private static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other) => Reproducible.Dot(one, other);

    private static void Add(Span<double> to, ReadOnlySpan<double> what, double times)
        => System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(what, times, to, to);
}
