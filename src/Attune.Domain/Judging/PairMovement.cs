using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;

namespace Attune.Domain.Judging;

/// <summary>What the talk changed, comparing only those who voted both times.</summary>
/// <param name="Both">How many voted both times.</param>
/// <param name="Closer">How many moved towards "the same thing".</param>
/// <param name="Apart">How many moved towards "not the same".</param>
/// <param name="Test">McNemar's exact test of whether both directions are equally likely, with the smallest p that so few movers can reach.</param>
/// <param name="Moved">The net share of votes that moved (Scheibe).</param>
public sealed record PairMovement(int Both, int Closer, int Apart, ExactP Test, double Moved)
{
    public bool IsStable => Moved < Scheibe.Stable;

    /// <returns>Null before the second vote is shown, and where so few voted twice that it would give away a person.</returns>
    public static PairMovement? Between(JudgedPair pair, IEnumerable<PairVote> votes)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!pair.Shows(VoteTime.AfterTheTalk)) { return null; }
        var own = votes.Where(vote => vote.Pair == pair.Card).ToLookup(vote => vote.Participant);
        var twice = own.Select(candidate => (Before: At(candidate, VoteTime.BeforeTheTalk), After: At(candidate, VoteTime.AfterTheTalk)))
            .Where(candidate => candidate is { Before: not null, After: not null })
            .Select(candidate => (Before: candidate.Before!, After: candidate.After!))
            .ToArray();
        if (twice.Length < SmallCells.Fewest) { return null; }
        var closer = twice.Count(candidate => candidate.After.Value > candidate.Before.Value);
        var apart = twice.Count(candidate => candidate.After.Value < candidate.Before.Value);
        return new(twice.Length, closer, apart, McNemar.Exact(closer, apart), Scheibe.Moved(Options(twice.Select(candidate => candidate.Before)), Options(twice.Select(candidate => candidate.After))));
    }

    private static PairVote? At(IEnumerable<PairVote> votes, VoteTime time) => votes.FirstOrDefault(vote => vote.Time == time);

    private static int[] Options(IEnumerable<PairVote> votes)
    {
        PairVote[] all = [.. votes];
        return [.. Enum.GetValues<SameThing>().Select(judgement => all.Count(vote => vote.Judgement == judgement))];
    }
}
