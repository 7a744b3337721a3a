namespace Attune.Domain;

/// <summary>What the talk moved: only those who voted both times are compared.</summary>
/// <param name="Both">Voted both times.</param>
/// <param name="Closer">Moved towards "the same thing".</param>
/// <param name="Apart">Moved towards "not the same".</param>
/// <param name="Test">McNemar's exact test that both ways are as likely, with the smallest p so few movers can reach.</param>
/// <param name="Moved">Share of votes that moved, net (Scheibe).</param>
public sealed record PairMovement(int Both, int Closer, int Apart, ExactP Test, double Moved)
{
    public bool IsStable => Moved < Scheibe.Stable;

    /// <returns>Null before the second vote is shown, and where so few voted twice that it would tell of a person.</returns>
    public static PairMovement? Of(JudgedPair pair, IEnumerable<PairVote> votes)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!pair.Shows(VoteTime.AfterTheTalk)) { return null; }
        var own = votes.Where(vote => vote.Pair == pair.Card).ToLookup(vote => vote.Participant);
        var twice = own.Select(each => (Before: At(each, VoteTime.BeforeTheTalk), After: At(each, VoteTime.AfterTheTalk)))
            .Where(each => each is { Before: not null, After: not null })
            .Select(each => (Before: each.Before!, After: each.After!))
            .ToArray();
        if (twice.Length < SmallCells.Fewest) { return null; }
        var closer = twice.Count(each => each.After.Value > each.Before.Value);
        var apart = twice.Count(each => each.After.Value < each.Before.Value);
        return new(twice.Length, closer, apart, McNemar.Exact(closer, apart), Scheibe.Moved(Options(twice.Select(each => each.Before)), Options(twice.Select(each => each.After))));
    }

    private static PairVote? At(IEnumerable<PairVote> votes, VoteTime time) => votes.FirstOrDefault(vote => vote.Time == time);

    private static int[] Options(IEnumerable<PairVote> votes)
    {
        PairVote[] all = [.. votes];
        return [.. Enum.GetValues<SameThing>().Select(judgement => all.Count(vote => vote.Judgement == judgement))];
    }
}
