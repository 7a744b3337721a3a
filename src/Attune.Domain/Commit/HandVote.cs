namespace Attune.Domain;

/// <summary>A vote by hands, seen by everybody and typed in by the facilitator.</summary>
/// <param name="For">Hands of each side.</param>
/// <param name="Present">Who was asked.</param>
public sealed record HandVote(SideCounts For, SideCounts Present)
{
    public HandVoteOutcome Outcome
        => For.Business > Present.Business || For.It > Present.It || Math.Min(For.Business, For.It) < 0 ? HandVoteOutcome.MoreHandsThanPeople
            : Passes(Side.Business) && Passes(Side.It) ? HandVoteOutcome.Passes
            : HandVoteOutcome.ASideDoesNotPass;

    private bool Passes(Side side) => new GradeCounts(For.Of(side), 0, Present.Of(side) - For.Of(side), 0).Outcome == SideOutcome.Passes;
}

public enum HandVoteOutcome
{
    Passes,
    ASideDoesNotPass,
    MoreHandsThanPeople,
}
