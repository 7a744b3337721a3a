namespace Attune.Analysis;

/// <summary>
/// Are two texts of a question more alike than its average pair? Half their similarity, half how much they keep the same company (the
/// correlation of their similarities to all other texts), each standardised over the question, so that no threshold has to carry from one
/// question to another.
/// </summary>
public static class Sameness
{
    private const int FewestForCompany = 4;
    private const int FewestForScale = 3;

    /// <param name="space">All texts of a question, without themes.</param>
    /// <returns>Texts x texts; above 0: more alike than the average pair. With two texts the similarity itself.</returns>
    public static double[][] Of(SubjectSpace space)
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

    /// <summary>Correlation of two rows over the other texts: the pair itself is left out.</summary>
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
