using Attune.Statistics.Sides;

namespace Attune.Analysis.Vocabulary;

/// <summary>
/// How much more a term belongs to Business than to IT: the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008).
/// </summary>
/// <param name="Delta">The logarithm of the odds of Business minus that of IT; above 0 the term belongs to Business.</param>
/// <param name="Variance">The approximate variance of <paramref name="Delta"/>.</param>
public readonly record struct LogOdds(double Delta, double Variance)
{
    /// <summary>The difference in standard errors. Between -1 and 1 there is no evidence of a difference.</summary>
    public double Z => Delta / Math.Sqrt(Variance);

    /// <summary>Compares the sides with a prior in proportion to how often both sides together said each term.</summary>
    /// <param name="terms">How often each side said each term, counted in leaders and not in repetitions; each term was said at least once.</param>
    /// <param name="priorWeight">The sum of the prior over all terms, above 0: the number of mentions that it takes to outweigh the prior.</param>
    /// <returns>One result for each term, in the same order.</returns>
    /// <exception cref="ArgumentException">A term that nobody said, or a count below 0.</exception>
    public static LogOdds[] Compare(IReadOnlyList<SideCounts> terms, double priorWeight)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(priorWeight);
        var said = (double)terms.Sum(term => term.Total);
        return Compare(terms, [.. terms.Select(term => priorWeight * term.Total / said)]);
    }

    /// <summary>Compares the sides with a given prior.</summary>
    /// <param name="terms">How often each side said each term, 0 or more.</param>
    /// <param name="prior">The prior mentions of each term, above 0.</param>
    /// <returns>One result for each term. In a vocabulary of one term the difference is 0, because neither side said anything else.</returns>
    /// <exception cref="ArgumentException">Prior and terms do not fit, or a number is out of range.</exception>
    public static LogOdds[] Compare(IReadOnlyList<SideCounts> terms, IReadOnlyList<double> prior)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(prior);
        if (terms.Count != prior.Count || prior.Any(weight => weight is not > 0) || terms.Any(term => term.Business < 0 || term.It < 0))
        {
            throw new ArgumentException("Every term needs counts of 0 or more and a prior above 0.", nameof(prior));
        }

        var business = terms.Sum(term => term.Business) + prior.Sum();
        var it = terms.Sum(term => term.It) + prior.Sum();
        return [.. terms.Zip(prior, (term, weight) =>
        {
            var (b, i) = (term.Business + weight, term.It + weight);
            var delta = terms.Count == 1 ? 0 : Math.Log(b / (business - b)) - Math.Log(i / (it - i));
            return new LogOdds(delta, (1 / b) + (1 / i));
        })];
    }
}
