namespace Attune.Analysis;

/// <summary>The z of Polis, kept to compare with it; for groups as small as ours <see cref="Representative"/> tests exactly.</summary>
public static class Polis
{
    /// <summary>2 sqrt(n + 1) ((k + 1) / (n + 1) - 1/2): do more than half agree? One vote is added to both counts.</summary>
    /// <param name="agree">Votes to agree, 0 to <paramref name="votes"/>.</param>
    /// <param name="votes">Votes in all, 0 or more.</param>
    public static double OneSample(int agree, int votes)
    {
        MustBeVotes(agree, votes);
        return 2 * Math.Sqrt(votes + 1) * (((agree + 1.0) / (votes + 1)) - 0.5);
    }

    /// <summary>Difference of two shares over its pooled standard error, one vote added to all counts; 0 if everybody agrees.</summary>
    /// <param name="agreeHere">Votes to agree on this side.</param>
    /// <param name="agreeThere">Votes to agree on the other side.</param>
    /// <param name="votesHere">Votes of this side.</param>
    /// <param name="votesThere">Votes of the other side.</param>
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

    internal static void MustBeVotes(int agree, int votes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(agree);
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(agree, votes);
    }
}
