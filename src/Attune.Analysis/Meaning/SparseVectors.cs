namespace Attune.Analysis;

/// <summary>Unit vectors with few entries each, row after row.</summary>
internal sealed class SparseVectors
{
    private readonly int[] _starts;
    private readonly int[] _entries;
    private readonly float[] _weights;

    private SparseVectors(int dimension, int[] starts, int[] entries, float[] weights)
        => (Dimension, _starts, _entries, _weights) = (dimension, starts, entries, weights);

    /// <summary>Entries are below this.</summary>
    public int Dimension { get; }

    public ReadOnlySpan<int> Entries(int row) => _entries.AsSpan(_starts[row].._starts[row + 1]);

    public ReadOnlySpan<float> Weights(int row) => _weights.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>
    /// (1 + ln tf) ln(1 + N/df) of every term of every bag, unit length (Salton and Buckley 1988, with the smoothed idf of encoder.md).
    /// </summary>
    /// <param name="bags">Terms of each text, with repeats.</param>
    /// <param name="terms">Terms are below this.</param>
    public static SparseVectors TfIdf(IReadOnlyList<int[]> bags, int terms)
    {
        var texts = new int[terms];
        var counted = new (int Term, int Times)[bags.Count][];
        for (var bag = 0; bag < counted.Length; bag++)
        {
            counted[bag] = [.. bags[bag].CountBy(term => term).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
            foreach (var (term, _) in counted[bag]) { texts[term]++; }
        }

        var starts = new int[bags.Count + 1];
        for (var bag = 0; bag < counted.Length; bag++) { starts[bag + 1] = starts[bag] + counted[bag].Length; }

        var (entries, weights) = (new int[starts[^1]], new float[starts[^1]]);
        for (var bag = 0; bag < counted.Length; bag++)
        {
            Fill(counted[bag], texts, bags.Count, entries.AsSpan(starts[bag]), weights.AsSpan(starts[bag]));
        }

        return new(terms, starts, entries, weights);
    }

    /// <summary>Adds a row to a dense vector of <see cref="Dimension"/>, scaled.</summary>
    public void AddTo(Span<float> dense, int row, float scale)
    {
        var entries = Entries(row);
        var weights = Weights(row);
        for (var i = 0; i < entries.Length; i++) { dense[entries[i]] += scale * weights[i]; }
    }

    // In double: terms are numbered as they come, and the order of answers must not show in the last digits of a float.
    public double Dot(ReadOnlySpan<float> dense, int row)
    {
        var entries = Entries(row);
        var weights = Weights(row);
        var sum = 0.0;
        for (var i = 0; i < entries.Length; i++) { sum += (double)dense[entries[i]] * weights[i]; }

        return sum;
    }

    /// <summary>Product of a row with itself.</summary>
    public double Square(int row)
    {
        var sum = 0.0;
        foreach (var weight in Weights(row)) { sum += (double)weight * weight; }

        return sum;
    }

    private static void Fill((int Term, int Times)[] counted, int[] texts, int all, Span<int> entries, Span<float> weights)
    {
        var squares = 0.0;
        for (var i = 0; i < counted.Length; i++)
        {
            var (term, times) = counted[i];
            var weight = (1 + Math.Log(times)) * Math.Log(1 + ((double)all / texts[term]));
            (entries[i], weights[i]) = (term, (float)weight);
            squares += weight * weight;
        }

        var length = (float)Math.Max(Math.Sqrt(squares), 1e-9);
        for (var i = 0; i < counted.Length; i++) { weights[i] /= length; }
    }
}
