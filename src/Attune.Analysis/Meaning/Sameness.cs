namespace Attune.Analysis.Meaning;

/// <summary>
/// Measures whether two texts of a question are more alike than its average pair. Half of the measure is their similarity, and half is how much the
/// two are similar to the same other texts (the correlation of their similarities to all others). Both are standardized over the question, so that no
/// threshold has to carry over from one question to another.
/// </summary>
public static class Sameness
{
    private const int FewestForCompany = 4;
    private const int FewestForScale = 3;

    /// <param name="space">All texts of a question, without themes.</param>
    /// <returns>
    /// A table of texts by texts. A value above 0 means that a pair is more alike than the average pair. If there are only two texts, it is their
    /// similarity.
    /// </returns>
    public static double[][] Compare(SubjectSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        int[] texts = [.. Enumerable.Range(0, space.Texts.Points)];
        double[][] similarity = [.. space.Similarities(texts).Select(row => row.Select(value => (double)value).ToArray())];
        if (texts.Length < FewestForScale) { return similarity; }

        var scaled = Standard(similarity);
        if (texts.Length < FewestForCompany) { return scaled; }

        var company = Standard(Company(similarity));
        return [.. texts.Select(row => texts.Select(column => (scaled[row][column] + company[row][column]) / 2).ToArray())];
    }

    private static double[][] Standard(double[][] values)
    {
        double[] pairs = [.. Enumerable.Range(0, values.Length).SelectMany(row => values[row].Skip(row + 1))];
        var (mean, spread) = (pairs.Average(), Math.Max(NoiseFloor.StandardDeviation(pairs), 1e-9));
        return [.. values.Select(row => row.Select(value => (value - mean) / spread).ToArray())];
    }

    /// <summary>Computes the correlation of two rows over all other texts, leaving out the pair itself.</summary>
    private static double[][] Company(double[][] similarity)
    {
        var count = similarity.Length;
        double[][] rows = [.. similarity.Select((row, at) =>
        {
            var mean = (row.Sum() - row[at]) / (count - 1);
            return row.Select((value, column) => column == at ? 0 : value - mean).ToArray();
        })];
        double[] squares = [.. rows.Select(row => row.Sum(value => value * value))];
        return [.. rows.Select((row, one) => rows.Select((met, other) => one == other ? 1 : Correlation(row, met, one, other)).ToArray())];

        double Correlation(double[] row, double[] met, int one, int other)
        {
            var product = 0.0;
            for (var i = 0; i < count; i++) { product += row[i] * met[i]; }

            var left = (squares[one] - (row[other] * row[other])) * (squares[other] - (met[one] * met[one]));
            return product / Math.Sqrt(Math.Max(left, 1e-12));
        }
    }
}
