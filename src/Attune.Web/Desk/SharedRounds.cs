using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Web.Components;

namespace Attune.Web.Desk;

/// <summary>
/// Finds the round whose outcome is shared: the last one that is locked. A round that is being prepared or collecting has decided nothing yet.
/// </summary>
internal static class SharedRounds
{
    /// <returns>The Desk as it is at that round; null if none is locked yet.</returns>
    public static async Task<ProgramDesk?> AtAsync(AttuneDb db, ProgramDesk desk, CancellationToken cancel)
    {
        if (desk.IsLocked) { return desk; }
        return desk.AgreedIn is { } last
            ? desk with { Round = last, Invitations = await db.Invitations.Where(invitation => invitation.Round == last.Id).ToListAsync(cancel) }
            : null;
    }
}

/// <summary>The shared round, or the current one while none is locked.</summary>
internal sealed record SharedRound(Domain.Programs.Program Program, Round Round) : IFound<SharedRound>
{
    public static async Task<SharedRound?> FindAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk ? new(desk.Program, desk.AgreedIn ?? desk.Round) : null;
}
