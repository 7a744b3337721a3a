using Attune.Store;

namespace Attune.Web.Seat;

/// <summary>The mail address that is stored for whoever sits here.</summary>
internal static class SeatAddress
{
    /// <returns>Empty if there is none.</returns>
    public static async Task<string> OfAsync(AttuneDb db, Seat seat, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(seat);
        if (seat.IsDelegated) { return seat.Invitation?.DelegateMail ?? ""; }
        return await db.Leaders.AsNoTracking().FirstOrDefaultAsync(leader => leader.Id == seat.Admission.Leader, cancel) is { } leader ? leader.Mail : "";
    }
}
