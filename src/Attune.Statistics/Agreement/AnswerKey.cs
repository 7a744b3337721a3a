using System.Collections.Immutable;

namespace Attune.Statistics.Agreement;

/// <summary>The answer that a culture gives to an item, as far as its members let one know.</summary>
/// <param name="Choice">The most probable option, from 0; the lowest of equally probable ones.</param>
/// <param name="Probability">The probability of that option, from 0 to 1, given the competence of each leader.</param>
/// <param name="LogOdds">The log-odds ln(p / (1 - p)) of that probability; positive infinity if it is 1.</param>
public readonly record struct KeyAnswer(int Choice, double Probability, double LogOdds);

/// <summary>
/// Estimates the answers of a culture from the answers of its members, each weighted by competence: how much of the culture that member knows
/// (Romney, Weller and Batchelder 1986).
/// </summary>
public static class AnswerKey
{
    // A leader with a competence of exactly 1 would outvote all others, and a handful of items is no ground for that.
    private const double MostCompetent = 1 - 1e-6;

    /// <summary>
    /// Applies the rule of Bayes with equal priors for the L options. A leader of competence d knows the answer with probability d and otherwise guesses,
    /// and so gives the answer of the culture with probability d + (1 - d) / L. With two options the log-odds are the sum of ln((1 + d) / (1 - d)) over
    /// the leaders for the answer, minus the same sum over those against it.
    /// </summary>
    /// <param name="answers">The answers: one row for each leader, with one option from 0 to <paramref name="choices"/> - 1 for each item; null where there is no answer.</param>
    /// <param name="competence">The competence of each leader, from 0 (guesses every answer) to 1 (knows every answer); a value outside is moved to the nearer end.</param>
    /// <param name="choices">The number of options of every item, at least 2.</param>
    /// <returns>One answer for each item.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two options.</exception>
    /// <exception cref="ArgumentException">There are not as many competences as leaders.</exception>
    public static ImmutableArray<KeyAnswer> Estimate(IReadOnlyList<int?[]> answers, IReadOnlyList<double> competence, int choices)
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

    /// <summary>Computes the logarithm of how many times as likely a leader gives the answer of the culture as any one other answer.</summary>
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
