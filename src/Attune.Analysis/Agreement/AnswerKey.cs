using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>What the culture answers to an item.</summary>
/// <param name="Choice">The most probable option; the lowest of equals.</param>
/// <param name="Probability">Its probability, given the competence of each leader.</param>
/// <param name="LogOdds">ln(p / (1 - p)).</param>
public readonly record struct KeyAnswer(int Choice, double Probability, double LogOdds);

/// <summary>The answers of a culture, each leader weighted by competence (Romney, Weller and Batchelder 1986).</summary>
public static class AnswerKey
{
    // A competence of exactly 1 would outvote everybody else on the strength of a handful of items.
    private const double MostCompetent = 1 - 1e-6;

    /// <summary>
    /// Bayes with equal priors: a leader of competence d knows with probability d and otherwise guesses among the L options, so gives
    /// the culture's answer with d + (1 - d) / L. With two options the log-odds are sum of +-ln((1 + d) / (1 - d)).
    /// </summary>
    /// <param name="answers">One row a leader, one column an item, options 0 to <paramref name="choices"/> - 1, null if none.</param>
    /// <param name="competence">One a leader; used between 0 (guesses) and 1 (knows).</param>
    /// <param name="choices">Options of every item, at least 2.</param>
    /// <returns>One an item.</returns>
    /// <exception cref="ArgumentException">Competences and leaders do not fit.</exception>
    public static ImmutableArray<KeyAnswer> Of(IReadOnlyList<int?[]> answers, IReadOnlyList<double> competence, int choices)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(competence);
        ArgumentOutOfRangeException.ThrowIfLessThan(choices, 2);
        if (answers.Count != competence.Count)
        {
            throw new ArgumentException($"{competence.Count} competences for {answers.Count} leaders.", nameof(competence));
        }

        double[] weights = [.. competence.Select(d => WeightOf(Math.Clamp(d, 0, MostCompetent), choices))];
        var items = answers.Count == 0 ? 0 : answers[0].Length;
        return [.. Enumerable.Range(0, items).Select(item => OfItem([.. answers.Select(row => row[item])], weights, choices))];
    }

    /// <summary>ln of how much likelier a leader gives the culture's answer than any one other.</summary>
    private static double WeightOf(double competence, int choices)
        => Math.Log((1 + ((choices - 1) * competence)) / (1 - competence));

    private static KeyAnswer OfItem(int?[] chosen, double[] weights, int choices)
    {
        double[] support = [.. Enumerable.Range(0, choices)
            .Select(choice => chosen.Zip(weights).Where(leader => leader.First == choice).Sum(leader => leader.Second))];
        var best = Array.IndexOf(support, support.Max());
        var others = support.Where((_, choice) => choice != best).Sum(value => Math.Exp(value - support[best]));
        return new(best, 1 / (1 + others), -Math.Log(others));
    }
}
