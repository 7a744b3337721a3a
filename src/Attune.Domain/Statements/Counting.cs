using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Statements;

/// <summary>Counts the votes of a ballot.</summary>
public static class Counting
{
    /// <summary>With fewer voters the count would give away single votes.</summary>
    public const int FewestShown = 3;

    /// <param name="votes">The votes of this ballot; their order means nothing.</param>
    /// <param name="seats">How many people could have voted, by side.</param>
    /// <param name="earlier">The closed ballots of the same statement with their votes, from first to last.</param>
    public static BallotResult Count(IReadOnlyCollection<CastVote> votes, SideCounts seats, IReadOnlyList<(BallotResult Result, IReadOnlyCollection<CastVote> Votes)> earlier)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(earlier);
        return new(
            GradeCounts.Count(Grades(Side.Business)), GradeCounts.Count(Grades(Side.It)), seats,
            new(HidingOf(Side.Business), HidingOf(Side.It)),
            earlier.Count == 0 ? null : Movement.Between(earlier[^1].Votes, votes));

        IEnumerable<Grade> Grades(Side side) => votes.Where(vote => vote.Side == side).Select(vote => vote.Grade);

        Hiding HidingOf(Side side)
        {
            var voters = VotersOf(votes, side);
            if (voters.Count < FewestShown) { return Hiding.TooFewVotes; }
            return earlier.Any(ballot => ballot.Result.Hidden.On(side) == Hiding.Shown && DifferBy(voters, VotersOf(ballot.Votes, side)) is > 0 and < FewestShown)
                ? Hiding.DiffersByTooFew
                : Hiding.Shown;
        }
    }

    private static HashSet<ParticipantKey> VotersOf(IEnumerable<CastVote> votes, Side side)
        => [.. votes.Where(vote => vote.Side == side).Select(vote => vote.Voter)];

    private static int DifferBy(HashSet<ParticipantKey> one, HashSet<ParticipantKey> other)
        => one.Except(other).Count() + other.Except(one).Count();
}
