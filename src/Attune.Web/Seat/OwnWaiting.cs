using Attune.Domain.Agreements;
using Attune.Store;

namespace Attune.Web.Seat;

/// <summary>Whether something waits for a leader's own word: a promise to confirm, or something to answer for.</summary>
internal static class OwnWaiting
{
    /// <summary>Asked in one statement, because the room asks it for every Seat. Nothing waits for a delegate, nor for an invented leader of a rehearsal.</summary>
    public static Task<bool> HasWaitingAsync(this AttuneDb db, Admission admission, CancellationToken cancel)
    {
        var (round, me) = (admission.Round, admission.Leader);
        return db.Invitations.AnyAsync(
            invitation => invitation.Round == round && invitation.Leader == me && !invitation.DelegateAgreed
                && (db.Commitments.Any(commitment => commitment.Leader == me && commitment.ConfirmedAt == null)
                    || db.Ownership.Any(owned => owned.OwnerLeader == me && owned.AcceptedAt == null)
                    || db.Benefits.Any(benefit => benefit.OwnerLeader == me && benefit.AcceptedAt == null)
                    || db.Handovers.Any(handed => handed.ToLeader == me && handed.AcceptedAt == null && (handed.Kind == DutyKind.Decision || handed.Kind == DutyKind.Exception))),
            cancel);
    }
}
