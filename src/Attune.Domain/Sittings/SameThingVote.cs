namespace Attune.Domain;

/// <summary>The blind judgement of one leader on two meanings.</summary>
public enum SameThing
{
    TheSame,
    NotTheSame,
    CannotTell,
}

public enum VoteTime
{
    BeforeTheTalk,
    AfterTheTalk,
}

/// <summary>At most one a participant, pair and time: the key in the database says so.</summary>
public sealed record PairVote(RoundId Round, string Pair, ParticipantKey Participant, VoteTime Time, Side Side, SameThing Judgement)
{
    /// <summary>1, .5 or 0, as methods know it.</summary>
    public double Value => Judgement switch
    {
        SameThing.TheSame => 1,
        SameThing.CannotTell => .5,
        SameThing.NotTheSame => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(Judgement), Judgement, "No value for this judgement."),
    };

    // Whose vote it is goes into no log.
    public override string ToString() => "(a vote)";
}
