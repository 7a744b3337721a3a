namespace Attune.Analysis.Meaning;

/// <summary>Vectors of length 1 that have few entries each, one row after another.</summary>
internal sealed class SparseVectors
{
    private readonly int[] _starts;
    private readonly int[] _entries;
    private readonly float[] _weights;

    private SparseVectors(int dimension, int[] starts, int[] entries, float[] weights)
        => (Dimension, _starts, _entries, _weights) = (dimension, starts, entries, weights);

    /// <summary>The number of dimensions; the places of all entries are below it.</summary>
    public int Dimension { get; }

    public ReadOnlySpan<int> Entries(int row) => _entries.AsSpan(_starts[row].._starts[row + 1]);

    public ReadOnlySpan<float> Weights(int row) => _weights.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>
    /// Computes (1 + ln tf) ln(1 + N/df) for every term of every text, scaled to vectors of length 1 (Salton and Buckley 1988, with a smoothed idf).
    /// </summary>
    /// <param name="texts">The words of each text, repeated ones included.</param>
    /// <param name="words">The terms of each word, repeated ones included.</param>
    /// <param name="terms">The number of terms.</param>
    public static SparseVectors TfIdf(int[][] texts, int[][] words, int terms)
    {
        var starts = new int[texts.Length + 1];
        var textsWith = new int[terms];
        var bag = new List<int>();
        for (var text = 0; text < texts.Length; text++)
        {
            starts[text + 1] = starts[text] + Count(Sorted(bag, texts[text], words), (term, _) => textsWith[term]++);
        }

        // The terms are counted first and filled in afterwards, because a growing list would for a while hold the n-grams of a hundred thousand texts
        // twice.
        var (entries, weights) = (new int[starts[^1]], new float[starts[^1]]);
        for (var text = 0; text < texts.Length; text++)
        {
            var (at, squares) = (starts[text], 0.0);
            Count(Sorted(bag, texts[text], words), (term, times) =>
            {
                var weight = (1 + Math.Log(times)) * Math.Log(1 + ((double)texts.Length / textsWith[term]));
                (entries[at], weights[at++]) = (term, (float)weight);
                squares += weight * weight;
            });
            var length = (float)Math.Max(Math.Sqrt(squares), 1e-9);
            foreach (ref var weight in weights.AsSpan(starts[text]..at)) { weight /= length; }
        }

        return new(terms, starts, entries, weights);
    }

    /// <summary>Adds a row, multiplied by a factor, to a dense vector of <see cref="Dimension"/> numbers.</summary>
    public void AddTo(Span<float> dense, int row, float scale)
    {
        var entries = Entries(row);
        var weights = Weights(row);
        for (var i = 0; i < entries.Length; i++) { dense[entries[i]] += scale * weights[i]; }
    }

    // The sum is in double precision: terms are numbered as they come, and the order of the answers must not show in the last digits of a float.
    public double Dot(ReadOnlySpan<float> dense, int row)
    {
        var entries = Entries(row);
        var weights = Weights(row);
        var sum = 0.0;
        for (var i = 0; i < entries.Length; i++) { sum += (double)dense[entries[i]] * weights[i]; }

        return sum;
    }

    /// <summary>Computes the product of a row with itself.</summary>
    public double Square(int row)
    {
        var sum = 0.0;
        foreach (var weight in Weights(row)) { sum += (double)weight * weight; }

        return sum;
    }

    private static List<int> Sorted(List<int> bag, int[] text, int[][] words)
    {
        bag.Clear();
        foreach (var word in text) { bag.AddRange(words[word]); }

        bag.Sort();
        return bag;
    }

    private static int Count(List<int> sorted, Action<int, int> counted)
    {
        var different = 0;
        for (var first = 0; first < sorted.Count;)
        {
            var next = first + 1;
            while (next < sorted.Count && sorted[next] == sorted[first]) { next++; }

            counted(sorted[first], next - first);
            (first, different) = (next, different + 1);
        }

        return different;
    }
}
