using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Judging;

/// <summary>The blind judgement of one leader on two meanings.</summary>
public enum SameThing
{
    TheSame,
    NotTheSame,
    CannotTell,
}

/// <summary>Whether a vote on a pair of meanings is taken before or after the room talks about it.</summary>
public enum VoteTime
{
    BeforeTheTalk,
    AfterTheTalk,
}

/// <summary>One judgement. The key of the table allows at most one for each participant, pair and time.</summary>
public sealed record PairVote(RoundId Round, string Pair, ParticipantKey Participant, VoteTime Time, Side Side, SameThing Judgement)
{
    /// <summary>The vote as a number, 1, .5 or 0, as the statistics use it.</summary>
    public double Value => Judgement switch
    {
        SameThing.TheSame => 1,
        SameThing.CannotTell => .5,
        SameThing.NotTheSame => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(Judgement), Judgement, "No value for this judgment."),
    };

    // Whose vote it is must never appear in a log.
    public override string ToString() => "(a vote)";
}
