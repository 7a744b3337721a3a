namespace Attune.Domain;

/// <summary>Makes the result of a ballot from its votes.</summary>
public static class Counting
{
    /// <summary>Fewer than three voters can be told apart by the count.</summary>
    public const int FewestShown = 3;

    /// <param name="votes">Those of this ballot; the order means nothing.</param>
    /// <param name="seats">Who might have voted.</param>
    /// <param name="earlier">The closed ballots of the same statement with their votes, first to last.</param>
    public static BallotResult Of(IReadOnlyCollection<CastVote> votes, SideCounts seats, IReadOnlyList<(BallotResult Result, IReadOnlyCollection<CastVote> Votes)> earlier)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(earlier);
        return new(
            GradeCounts.Of(Grades(Side.Business)), GradeCounts.Of(Grades(Side.It)), seats,
            new(HidingOf(Side.Business), HidingOf(Side.It)),
            earlier.Count == 0 ? null : Movement.Between(earlier[^1].Votes, votes));

        IEnumerable<Grade> Grades(Side side) => votes.Where(vote => vote.Side == side).Select(vote => vote.Grade);

        Hiding HidingOf(Side side)
        {
            var voters = VotersOf(votes, side);
            if (voters.Count < FewestShown) { return Hiding.TooFewVotes; }
            return earlier.Any(ballot => ballot.Result.Hidden.Of(side) == Hiding.Shown && DifferBy(voters, VotersOf(ballot.Votes, side)) is > 0 and < FewestShown)
                ? Hiding.DiffersByTooFew
                : Hiding.Shown;
        }
    }

    private static HashSet<ParticipantKey> VotersOf(IEnumerable<CastVote> votes, Side side)
        => [.. votes.Where(vote => vote.Side == side).Select(vote => vote.Voter)];

    private static int DifferBy(HashSet<ParticipantKey> one, HashSet<ParticipantKey> other)
        => one.Except(other).Count() + other.Except(one).Count();
}
