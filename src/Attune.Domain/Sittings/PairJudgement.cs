namespace Attune.Domain;

/// <summary>Do two things mean the same, as the leaders judge it? Goes before the closed answers and the model.</summary>
/// <param name="Verdict">What the judgement amounts to.</param>
/// <param name="Time">Of which vote.</param>
/// <param name="Count">The votes.</param>
public sealed record PairJudgement(Verdict Verdict, VoteTime Time, PairCount Count)
{
    // The share of each side that passes a statement passes a meaning, too.
    private const double Same = .75;
    private const double Different = 1 - Same;

    // One voice of a side is a person, not a side.
    private const int FewestPerSide = 2;

    /// <summary>
    /// Of the last vote that was shown. Shared if each side says so; not shared if a side says no: the other cannot speak for it.
    /// Each vote counts 1, .5 or 0, each side by itself, so that the larger one does not decide.
    /// </summary>
    /// <returns>Null if no vote was shown.</returns>
    public static PairJudgement? Of(JudgedPair pair, IEnumerable<PairVote> votes)
    {
        ArgumentNullException.ThrowIfNull(pair);
        VoteTime? time = pair.Shows(VoteTime.AfterTheTalk) ? VoteTime.AfterTheTalk : pair.Shows(VoteTime.BeforeTheTalk) ? VoteTime.BeforeTheTalk : null;
        if (time is not { } last) { return null; }
        PairVote[] counted = [.. votes.Where(vote => vote.Pair == pair.Card && vote.Time == last)];
        return new(VerdictOf(counted), last, PairCount.Of(counted));
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
