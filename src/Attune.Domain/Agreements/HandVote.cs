using Attune.Domain.Statements;
using Attune.Statistics.Sides;

namespace Attune.Domain.Agreements;

/// <summary>A vote by show of hands, which everybody sees and the facilitator types in.</summary>
/// <param name="For">The hands raised in favor, by side.</param>
/// <param name="Present">The people who were present and asked, by side.</param>
public sealed record HandVote(SideCounts For, SideCounts Present)
{
    public HandVoteOutcome Outcome
        => For.Business > Present.Business || For.It > Present.It || Math.Min(For.Business, For.It) < 0 ? HandVoteOutcome.MoreHandsThanPeople
            : Passes(Side.Business) && Passes(Side.It) ? HandVoteOutcome.Passes
            : HandVoteOutcome.ASideDoesNotPass;

    private bool Passes(Side side) => new GradeCounts(For.On(side), 0, Present.On(side) - For.On(side), 0).Outcome == SideOutcome.Passes;
}

/// <summary>The result of a vote by hands, by the rule that holds for statements.</summary>
public enum HandVoteOutcome
{
    Passes,
    ASideDoesNotPass,
    MoreHandsThanPeople,
}
