using Attune.Analysis.Verdicts;
using Attune.Statistics.Sides;

namespace Attune.Domain.Judging;

/// <summary>Whether two things mean the same, as the leaders judge it. Their judgement takes precedence over the closed answers and the model.</summary>
/// <param name="Verdict">What the judgement amounts to.</param>
/// <param name="Time">The vote on which it is based.</param>
/// <param name="Count">The votes that were counted.</param>
public sealed record PairJudgement(Verdict Verdict, VoteTime Time, PairCount Count)
{
    // The share of a side that passes a statement also decides on a meaning.
    private const double Same = .75;
    private const double Different = 1 - Same;

    // A single vote is the opinion of a person, not of a side.
    private const int FewestPerSide = 2;

    /// <summary>
    /// Judges by the last vote that was shown. The meaning is shared if each side says so, and not shared if one side says no, since the other cannot speak for
    /// it. Each vote counts 1, .5 or 0, each side by itself, so that the larger one does not decide.
    /// </summary>
    /// <returns>Null if no vote was shown.</returns>
    public static PairJudgement? Judge(JudgedPair pair, IEnumerable<PairVote> votes)
    {
        ArgumentNullException.ThrowIfNull(pair);
        VoteTime? time = pair.Shows(VoteTime.AfterTheTalk) ? VoteTime.AfterTheTalk : pair.Shows(VoteTime.BeforeTheTalk) ? VoteTime.BeforeTheTalk : null;
        if (time is not { } last) { return null; }
        PairVote[] counted = [.. votes.Where(vote => vote.Pair == pair.Card && vote.Time == last)];
        return new(VerdictOf(counted), last, PairCount.Count(counted));
    }

    private static Verdict VerdictOf(PairVote[] votes)
    {
        double[][] sides = [.. Enum.GetValues<Side>().Select(side => votes.Where(vote => vote.Side == side).Select(vote => vote.Value).ToArray())];
        if (sides.Any(side => side.Length < FewestPerSide)) { return Verdict.CannotTell; }
        return sides.All(side => side.Average() >= Same) ? Verdict.Shared
            : sides.Any(side => side.Average() <= Different) ? Verdict.NotShared
            : Verdict.CannotTell;
    }
}
