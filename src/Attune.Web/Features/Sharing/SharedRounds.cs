using System.Security.Claims;
using Attune.Web.Features.Programs;

namespace Attune.Web.Features.Sharing;

/// <summary>Which round is shared: the last that is locked. One that is prepared or collects has decided nothing yet.</summary>
internal static class SharedRounds
{
    /// <returns>The Desk at that round, or as it is if none is locked yet; null if there is no such program of this facilitator.</returns>
    public static async Task<ProgramDesk?> FindAsync(AttuneDb db, Guid program, ClaimsPrincipal user, CancellationToken cancel)
        => await ProgramDesk.FindAsync(db, program, user, cancel) is { } desk ? await AtAsync(db, desk, cancel) ?? desk : null;

    /// <returns>The Desk as it is at that round; null if none is locked yet.</returns>
    public static async Task<ProgramDesk?> AtAsync(AttuneDb db, ProgramDesk desk, CancellationToken cancel)
    {
        if (desk.IsLocked) { return desk; }
        return desk.Earlier.LastOrDefault(round => round.Phase >= RoundPhase.Locked) is { } last
            ? desk with { Round = last, Invitations = await db.Invitations.Where(invitation => invitation.Round == last.Id).ToListAsync(cancel) }
            : null;
    }
}
