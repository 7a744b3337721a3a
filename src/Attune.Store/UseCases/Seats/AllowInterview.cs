using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>A leader lets the facilitator type, or not any more. Whoever types may write down the word of a leader who has not begun; it stands at the leader's seat.</summary>
public sealed class AllowInterview(AttuneDb db)
{
    /// <param name="admission">The place; its voice is not looked at.</param>
    /// <param name="allows">Whether it is allowed.</param>
    /// <param name="by">The leader, or the facilitator who writes down the leader's word.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>False if it is not for this person to say.</returns>
    public async Task<bool> RunAsync(Admission admission, bool allows, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        ArgumentNullException.ThrowIfNull(by);
        var atSeat = by.Role == ViewerRole.Leader;
        if (await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { } place || (atSeat && place.Seat(admission.Seat) is not { Stands: true })) { return false; }
        if (!allows) { place.Invitation.EndInterview(); }
        else if (!place.Invitation.AgreeToInterview(atSeat, now)) { return false; }
        db.Audit.Add(place.Line(!allows ? AuditAct.InterviewEnded : atSeat ? AuditAct.InterviewAllowed : AuditAct.InterviewSaidAllowed, now, by.Role, by.Name));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
