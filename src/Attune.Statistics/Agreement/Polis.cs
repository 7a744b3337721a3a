namespace Attune.Statistics.Agreement;

/// <summary>
/// The two z-values of Polis (Small, Bjorkegren, Erkkilä, Shaw and Megill 2021), for comparisons with Polis. For small groups, <see cref="Representative"/>
/// tests the same questions exactly.
/// </summary>
public static class Polis
{
    /// <summary>
    /// Computes 2 sqrt(n + 1) ((k + 1) / (n + 1) - 1/2), which tells whether more than half of n votes are the k votes to agree. Polis adds one vote to both
    /// counts.
    /// </summary>
    /// <param name="agree">The number of votes to agree, from 0 to <paramref name="votes"/>.</param>
    /// <param name="votes">The number of all votes, 0 or more.</param>
    /// <returns>A z-value, in standard errors; above 0 if more than half agree.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0, or more agreed than voted.</exception>
    public static double OneSample(int agree, int votes)
    {
        MustBeVotes(agree, votes);
        return 2 * Math.Sqrt(votes + 1) * (((agree + 1.0) / (votes + 1)) - 0.5);
    }

    /// <summary>
    /// Computes the difference of the shares of two sides that agree, divided by its pooled standard error. Polis adds one vote to all four counts.
    /// </summary>
    /// <param name="agreeHere">The number of votes to agree on this side, from 0 to <paramref name="votesHere"/>.</param>
    /// <param name="agreeThere">The number of votes to agree on the other side, from 0 to <paramref name="votesThere"/>.</param>
    /// <param name="votesHere">The number of all votes on this side, 0 or more.</param>
    /// <param name="votesThere">The number of all votes on the other side, 0 or more.</param>
    /// <returns>A z-value, in standard errors; above 0 if this side agrees more. 0 if everybody agrees.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0, or more agreed than voted.</exception>
    public static double TwoProportions(int agreeHere, int agreeThere, int votesHere, int votesThere)
    {
        MustBeVotes(agreeHere, votesHere);
        MustBeVotes(agreeThere, votesThere);
        double here = votesHere + 1, there = votesThere + 1;
        var pooled = (agreeHere + agreeThere + 2) / (here + there);
        return pooled >= 1
            ? 0
            : (((agreeHere + 1) / here) - ((agreeThere + 1) / there)) / Math.Sqrt(pooled * (1 - pooled) * ((1 / here) + (1 / there)));
    }

    /// <summary>Refuses numbers of votes that cannot be.</summary>
    internal static void MustBeVotes(int agree, int votes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(agree);
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(agree, votes);
    }
}
