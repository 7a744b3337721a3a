using Attune.Analysis.Rounds;

namespace Attune.Analysis.Meaning;

/// <summary>The entries of one row that are not zero, in rising order, and what each weighs.</summary>
internal readonly struct SparseRow(int[] entries, float[] weights, int count)
{
    public ReadOnlySpan<int> Entries => entries.AsSpan(0, count);

    public ReadOnlySpan<float> Weights => weights.AsSpan(0, count);

    /// <summary>Adds the row, multiplied by a factor, to a dense vector.</summary>
    public void AddTo(Span<float> dense, float scale)
    {
        for (var i = 0; i < count; i++) { dense[entries[i]] += scale * weights[i]; }
    }

    // The sum is in double precision: terms are numbered as they come, and the order of the answers must not show in the last digits of a float.
    public double Dot(ReadOnlySpan<float> dense)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++) { sum += (double)dense[entries[i]] * weights[i]; }

        return sum;
    }

    /// <summary>Computes the product of the row with itself.</summary>
    public double Square()
    {
        var sum = 0.0;
        foreach (var weight in Weights) { sum += (double)weight * weight; }

        return sum;
    }
}

/// <summary>Vectors of length 1 that have few entries each, one row for each text. Several threads may read them at once.</summary>
internal sealed class SparseVectors
{
    // So many rows are kept. Of more, which only a crowd has, each is computed whenever it is read: the n-grams of a hundred thousand texts take as much memory as
    // their vectors, and are read three times.
    private const int MostKept = 20_000;

    private readonly int[][] _texts;
    private readonly int[][] _words;
    private readonly double[] _rarity;
    private readonly SparseRow[]? _kept;

    private SparseVectors(int[][] texts, int[][] words, double[] rarity)
    {
        (_texts, _words, _rarity) = (texts, words, rarity);
        _kept = texts.Length <= MostKept ? SideBySide.Select(texts.Length, Compute) : null;
    }

    /// <summary>The number of dimensions; the places of all entries are below it.</summary>
    public int Dimension => _rarity.Length;

    public SparseRow this[int row] => _kept is null ? Compute(row) : _kept[row];

    /// <summary>
    /// Computes (1 + ln tf) ln(1 + N/df) for every term of every text, scaled to vectors of length 1 (Salton and Buckley 1988, with a smoothed idf).
    /// </summary>
    /// <param name="texts">The words of each text, repeated ones included.</param>
    /// <param name="words">The terms of each word, repeated ones included.</param>
    /// <param name="terms">The number of terms.</param>
    public static SparseVectors TfIdf(int[][] texts, int[][] words, int terms)
    {
        var (textsWith, last) = (new int[terms], new int[terms]);
        for (var text = 0; text < texts.Length; text++)
        {
            foreach (var word in texts[text])
            {
                foreach (var term in words[word])
                {
                    if (last[term] == text + 1) { continue; }

                    last[term] = text + 1;
                    textsWith[term]++;
                }
            }
        }

        return new(texts, words, Array.ConvertAll(textsWith, with => Math.Log(1 + ((double)texts.Length / with))));
    }

    private SparseRow Compute(int text)
    {
        int[] terms = Sorted(_texts[text]);
        var (weights, count, squares) = (new float[terms.Length], 0, 0.0);
        for (var first = 0; first < terms.Length;)
        {
            var (term, next) = (terms[first], first + 1);
            while (next < terms.Length && terms[next] == term) { next++; }

            var weight = (1 + Math.Log(next - first)) * _rarity[term];
            squares += weight * weight;
            (terms[count], weights[count++]) = (term, (float)weight);
            first = next;
        }

        var length = (float)Math.Max(Math.Sqrt(squares), 1e-9);
        foreach (ref var weight in weights.AsSpan(0, count)) { weight /= length; }

        return new(terms, weights, count);
    }

    private int[] Sorted(int[] text)
    {
        var count = 0;
        foreach (var word in text) { count += _words[word].Length; }

        var (terms, at) = (new int[count], 0);
        foreach (var word in text)
        {
            _words[word].CopyTo(terms, at);
            at += _words[word].Length;
        }

        Array.Sort(terms);
        return terms;
    }
}
