using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;
using Attune.Statistics.Sides;

namespace Attune.Statistics.Agreement;

/// <summary>
/// Whether a statement is representative of a side, by exact versions of the two tests of Polis: more than half of the side agree with it, and the side
/// agrees with it more often than the other side.
/// </summary>
/// <param name="Agrees">The one-sided exact binomial test whether more than half of the side agree.</param>
/// <param name="AgreesMore">The one-sided test of Fisher whether the side agrees more often than the other.</param>
/// <param name="Passes">Whether both p-values are at most <see cref="Level"/>.</param>
public sealed record Representative(ExactP Agrees, ExactP AgreesMore, bool Passes)
{
    /// <summary>The one-sided level of both tests, a p-value.</summary>
    // This is the level that belongs to the z of 1.2816 which Polis asks for. With that z one vote of one passes; tested exactly, three of three do not.
    public const double Level = 0.10;

    /// <summary>Tests whether a statement is representative of a side.</summary>
    /// <param name="side">The side that the statement may be representative of.</param>
    /// <param name="agree">
    /// The number of votes to agree on each side, from 0 to the votes of that side. To find what a side rejects, give the votes to disagree.
    /// </param>
    /// <param name="votes">The number of all votes on each side, 0 or more.</param>
    /// <returns>Both tests and whether the statement passes them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0, or more agreed than voted.</exception>
    public static Representative Test(Side side, SideCounts agree, SideCounts votes)
    {
        Polis.MustBeVotes(agree.Business, votes.Business);
        Polis.MustBeVotes(agree.It, votes.It);
        var other = side == Side.Business ? Side.It : Side.Business;
        var (agreeHere, here, agreeThere, there) = (agree.On(side), votes.On(side), agree.On(other), votes.On(other));
        var floor = Math.Pow(0.5, here);
        var agrees = new ExactP(Math.Max(floor, Binomial.AtLeast(agreeHere, here, 0.5)), floor);
        var more = Fisher.Greater(agreeHere, here - agreeHere, agreeThere, there - agreeThere);
        // A sum of probabilities that should be exactly a tenth may be computed as a little more.
        return new(agrees, more, Math.Max(agrees.P, more.P) <= Level + 1e-9);
    }
}
