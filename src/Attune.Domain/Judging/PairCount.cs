using Attune.Statistics.Sides;

namespace Attune.Domain.Judging;

/// <summary>The votes on a pair at one time, as the room may see them.</summary>
/// <param name="Voted">How many voted, by side.</param>
/// <param name="Same">How many said "the same thing".</param>
/// <param name="Not">How many said "not the same".</param>
/// <param name="CannotTell">How many could not tell.</param>
public sealed record PairCount(SideCounts Voted, SideCounts Same, SideCounts Not, SideCounts CannotTell)
{
    public bool ShowsSides => SmallCells.ShowsSides(Voted);

    public bool ShowsTotal => SmallCells.ShowsTotal(Voted);

    public static PairCount Count(IEnumerable<PairVote> votes)
    {
        PairVote[] all = [.. votes];
        return new(BySide(all), BySide(all, SameThing.TheSame), BySide(all, SameThing.NotTheSame), BySide(all, SameThing.CannotTell));
    }

    private static SideCounts BySide(IEnumerable<PairVote> votes) => SideCounts.Count(votes.Select(vote => vote.Side));

    private static SideCounts BySide(IEnumerable<PairVote> votes, SameThing judgement) => BySide(votes.Where(vote => vote.Judgement == judgement));
}
