namespace Attune.Analysis;

/// <summary>Does a statement stand for one side?</summary>
/// <param name="Agrees">One-sided exact binomial test that more than half of the side agree.</param>
/// <param name="AgreesMore">One-sided Fisher test that the side agrees more often than the other.</param>
/// <param name="Yes">Both reach the level.</param>
public sealed record Representative(ExactP Agrees, ExactP AgreesMore, bool Yes)
{
    /// <summary>One-sided level of both tests.</summary>
    // The level behind the 1.2816 of Polis. Its z would let one agree of one vote pass; exactly, three of three do not.
    public const double Level = 0.10;

    /// <param name="side">The side the statement may stand for.</param>
    /// <param name="agree">Votes to agree (or, to find what a side rejects, to disagree), 0 to the votes of the side.</param>
    /// <param name="votes">Votes of each side, 0 or more.</param>
    public static Representative Of(Side side, SideCounts agree, SideCounts votes)
    {
        Polis.MustBeVotes(agree.Business, votes.Business);
        Polis.MustBeVotes(agree.It, votes.It);
        var other = side == Side.Business ? Side.It : Side.Business;
        var (agreeHere, here, agreeThere, there) = (agree.Of(side), votes.Of(side), agree.Of(other), votes.Of(other));
        var floor = Math.Pow(0.5, here);
        var agrees = new ExactP(Math.Max(floor, Binomial.AtLeast(agreeHere, here, 0.5)), floor);
        var more = Fisher.Greater(agreeHere, here - agreeHere, agreeThere, there - agreeThere);
        // Sums of probabilities may round a tenth to a little more.
        return new(agrees, more, Math.Max(agrees.P, more.P) <= Level + 1e-9);
    }
}
