namespace Attune.Analysis;

/// <summary>Group-informed consensus after Polis (Small et al. 2021), with fixed sides: high only where each side agrees.</summary>
public static class InformedConsensus
{
    /// <summary>Product over the sides of (agree + 1) / (votes + 2), as Polis has it.</summary>
    /// <param name="agree">Votes to agree, 0 to the votes of the side.</param>
    /// <param name="votes">Votes of each side, 0 or more.</param>
    /// <returns>Above 0, below 1; .25 if nobody voted.</returns>
    public static double Product(SideCounts agree, SideCounts votes) => OfSide(agree, votes, Side.Business, 1) * OfSide(agree, votes, Side.It, 1);

    /// <summary>Geometric mean over the sides of (agree + 1/2) / (votes + 1), the mean under Jeffreys' prior: stays on the scale of a share.</summary>
    /// <inheritdoc cref="Product"/>
    /// <returns>Above 0, below 1; .5 if nobody voted.</returns>
    public static double Jeffreys(SideCounts agree, SideCounts votes)
        => Math.Sqrt(OfSide(agree, votes, Side.Business, 0.5) * OfSide(agree, votes, Side.It, 0.5));

    private static double OfSide(SideCounts agree, SideCounts votes, Side side, double prior)
    {
        Polis.MustBeVotes(agree.Of(side), votes.Of(side));
        return (agree.Of(side) + prior) / (votes.Of(side) + (2 * prior));
    }
}
