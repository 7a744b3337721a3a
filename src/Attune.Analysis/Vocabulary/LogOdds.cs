namespace Attune.Analysis;

/// <summary>
/// How much more a term belongs to Business than to IT: log-odds ratio with an informative Dirichlet prior
/// (Monroe, Colaresi and Quinn 2008).
/// </summary>
/// <param name="Delta">ln odds of Business minus ln odds of IT; above 0 Business.</param>
/// <param name="Variance">Its approximate variance.</param>
public readonly record struct LogOdds(double Delta, double Variance)
{
    /// <summary>|z| below 1: no evidence of a difference.</summary>
    public double Z => Delta / Math.Sqrt(Variance);

    /// <summary>With a prior in proportion to how often both sides together said each term.</summary>
    /// <param name="terms">How often each side said each term (leaders, not repetitions); each said at least once.</param>
    /// <param name="priorWeight">Sum of the prior over all terms, in mentions, above 0: how many mentions it takes to outweigh it.</param>
    /// <returns>One a term, in the same order.</returns>
    /// <exception cref="ArgumentException">A term that nobody said, or a count below 0.</exception>
    public static LogOdds[] Of(IReadOnlyList<SideCounts> terms, double priorWeight)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(priorWeight);
        var said = (double)terms.Sum(term => term.Total);
        return Of(terms, [.. terms.Select(term => priorWeight * term.Total / said)]);
    }

    /// <summary>With a prior of one's own.</summary>
    /// <param name="terms">How often each side said each term, 0 or more.</param>
    /// <param name="prior">Prior mentions of each term, above 0.</param>
    /// <returns>One a term; a vocabulary of one term has a difference of 0: it is all that either side said.</returns>
    /// <exception cref="ArgumentException">Prior and terms do not fit, or a number is out of range.</exception>
    public static LogOdds[] Of(IReadOnlyList<SideCounts> terms, IReadOnlyList<double> prior)
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
