using Attune.Statistics.Sides;

namespace Attune.Statistics.Agreement;

/// <summary>
/// The group-informed consensus of Polis (Small, Bjorkegren, Erkkilä, Shaw and Megill 2021) on a statement, with the two sides as the groups. It is high
/// only where each side agrees.
/// </summary>
public static class InformedConsensus
{
    /// <summary>Computes the product over the sides of (agree + 1) / (votes + 2), as Polis does.</summary>
    /// <param name="agree">The number of votes to agree on each side, from 0 to the votes of that side.</param>
    /// <param name="votes">The number of all votes on each side, 0 or more.</param>
    /// <returns>A number above 0 and below 1; .25 if nobody voted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0, or more agreed than voted.</exception>
    public static double Product(SideCounts agree, SideCounts votes) => OfSide(agree, votes, Side.Business, 1) * OfSide(agree, votes, Side.It, 1);

    /// <summary>
    /// Computes the geometric mean over the sides of (agree + 1/2) / (votes + 1), the estimate of a share under the prior of Jeffreys. Unlike the product,
    /// it can be read as a share.
    /// </summary>
    /// <inheritdoc cref="Product"/>
    /// <returns>A number above 0 and below 1; .5 if nobody voted.</returns>
    public static double Jeffreys(SideCounts agree, SideCounts votes)
        => Math.Sqrt(OfSide(agree, votes, Side.Business, 0.5) * OfSide(agree, votes, Side.It, 0.5));

    private static double OfSide(SideCounts agree, SideCounts votes, Side side, double prior)
    {
        Polis.MustBeVotes(agree.On(side), votes.On(side));
        return (agree.On(side) + prior) / (votes.On(side) + (2 * prior));
    }
}
