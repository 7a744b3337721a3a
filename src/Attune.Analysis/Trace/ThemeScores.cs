using Attune.Analysis.Meaning;

namespace Attune.Analysis.Trace;

/// <summary>
/// Scores each point against each theme by same-subject similarity. Competition between themes and feedback from the best points of a theme make the
/// scores clearer.
/// </summary>
internal static class ThemeScores
{
    public static double[][] Score(SubjectSpace space, TraceOptions options)
    {
        var (points, themes) = (space.Texts.Points, space.Texts.Themes);
        int[] rows = [.. Enumerable.Range(0, points)];
        var near = space.Similarities(rows, [.. Enumerable.Range(points, themes)]);
        double[][] scores = [.. near.Select(row => Compete(row, options))];
        var lent = Enumerable.Range(0, themes).Select(theme => Best(scores, theme, space.Texts, options)).ToArray();
        int[] lenders = [.. lent.SelectMany(theme => theme.Points).Distinct().Order()];
        var toLenders = space.Similarities(rows, lenders);
        for (var theme = 0; theme < themes; theme++)
        {
            Lend(scores, theme, lent[theme], toLenders, lenders, space.Texts, options.Feedback);
        }

        return scores;
    }

    private static double[] Compete(float[] row, TraceOptions options)
    {
        var rivals = row.OrderDescending().Take(options.CompetingThemes).Average(score => (double)score);
        return [.. row.Select(score => score - (options.Competition * rivals))];
    }

    // Copies of a text count once: if five leaders write the same, it must not matter which four came first.
    private static (int[] Points, double[] Weights) Best(double[][] scores, int theme, SubjectTexts texts, TraceOptions options)
    {
        int[] best = [.. Enumerable.Range(0, scores.Length)
            .OrderByDescending(point => scores[point][theme]).ThenBy(point => texts.Texts[point], StringComparer.Ordinal)
            .DistinctBy(point => texts.Texts[point], StringComparer.Ordinal)
            .Take(options.FeedbackPoints)];
        double[] weights = [.. best.Select(point => Math.Max(scores[point][theme], 0))];
        var sum = weights.Sum();
        return sum > 0 ? (best, [.. weights.Select(weight => weight / sum)]) : ([], []);
    }

    // A point never lends to itself or to a copy of itself, because it would confirm its own score.
    private static void Lend(
        double[][] scores, int theme, (int[] Points, double[] Weights) lent, float[][] toLenders, int[] lenders, SubjectTexts texts, double feedback)
    {
        if (lent.Points.Length == 0) { return; }

        int[] columns = [.. lent.Points.Select(point => Array.BinarySearch(lenders, point))];
        for (var point = 0; point < scores.Length; point++)
        {
            var (sum, weights) = (0.0, 0.0);
            for (var i = 0; i < columns.Length; i++)
            {
                if (texts.Texts[lent.Points[i]] == texts.Texts[point]) { continue; }

                sum += lent.Weights[i] * toLenders[point][columns[i]];
                weights += lent.Weights[i];
            }

            scores[point][theme] += feedback * sum / Math.Max(weights, 1e-9);
        }
    }
}
