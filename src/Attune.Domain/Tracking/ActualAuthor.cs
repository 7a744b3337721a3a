using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Tracking;

/// <summary>Who writes a figure down. The owner does so at the own Seat; for an owner who has none, and to correct a slip, the facilitator does.</summary>
public sealed record ActualAuthor
{
    private ActualAuthor(LeaderId? leader, string facilitator, Side? ownerSide) => (Leader, Facilitator, OwnerSide) = (leader, facilitator, ownerSide);

    /// <summary>The owner, at the own Seat; null if the facilitator writes.</summary>
    public LeaderId? Leader { get; }

    /// <summary>The name of the facilitator who writes; empty if the owner does.</summary>
    public string Facilitator { get; }

    /// <summary>The side of the owner, whose word is not enough; null for an owner who belongs to neither.</summary>
    public Side? OwnerSide { get; }

    /// <returns>Null if the leader does not own the benefit, or has left.</returns>
    public static ActualAuthor? AtSeat(Benefit benefit, Leader leader)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        ArgumentNullException.ThrowIfNull(leader);
        return benefit.OwnerLeader == leader.Id && leader.LeftBefore is null ? new(leader.Id, "", leader.Side) : null;
    }

    /// <param name="benefit">The benefit.</param>
    /// <param name="owner">The leader who owns it; null for an owner who is none.</param>
    /// <param name="facilitator">The name of the facilitator.</param>
    /// <param name="corrects">A figure of the quarter stands already.</param>
    /// <returns>Null if the owner has a Seat and has to say the first word there.</returns>
    public static ActualAuthor? AtDesk(Benefit benefit, Leader? owner, string facilitator, bool corrects)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        return benefit.Owner is null || (owner is not null && !corrects) ? null : new(null, facilitator, owner?.Side);
    }
}
