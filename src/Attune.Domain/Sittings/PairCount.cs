namespace Attune.Domain;

/// <summary>The votes on a pair at one time, as the room may see them.</summary>
/// <param name="Voted">Who voted, by side.</param>
/// <param name="Same">Said "the same thing".</param>
/// <param name="Not">Said "not the same".</param>
/// <param name="CannotTell">Could not tell.</param>
public sealed record PairCount(SideCounts Voted, SideCounts Same, SideCounts Not, SideCounts CannotTell)
{
    public bool ShowsSides => SmallCells.ShowsSides(Voted);

    public bool ShowsTotal => SmallCells.ShowsTotal(Voted);

    public static PairCount Of(IEnumerable<PairVote> votes)
    {
        PairVote[] all = [.. votes];
        return new(Count(all), Count(all, SameThing.TheSame), Count(all, SameThing.NotTheSame), Count(all, SameThing.CannotTell));
    }

    private static SideCounts Count(IEnumerable<PairVote> votes) => SideCounts.Of(votes.Select(vote => vote.Side));

    private static SideCounts Count(IEnumerable<PairVote> votes, SameThing judgement) => Count(votes.Where(vote => vote.Judgement == judgement));
}
