using Attune.Web.Features.Programs;

namespace Attune.Web.Features.Sharing;

/// <summary>Which round is shared: the last that is locked. One that is prepared or collects has decided nothing yet.</summary>
internal static class SharedRounds
{
    /// <returns>The Desk as it is at that round; null if none is locked yet.</returns>
    public static async Task<ProgramDesk?> AtAsync(AttuneDb db, ProgramDesk desk, CancellationToken cancel)
    {
        if (desk.IsLocked) { return desk; }
        return desk.Earlier.LastOrDefault(round => round.Phase >= RoundPhase.Locked) is { } last
            ? desk with { Round = last, Invitations = await db.Invitations.Where(invitation => invitation.Round == last.Id).ToListAsync(cancel) }
            : null;
    }
}

/// <summary>That round, or the one of now while none is locked.</summary>
internal sealed record SharedRound(Domain.Program Program, Round Round) : IFound<SharedRound>
{
    public static async Task<SharedRound?> FindAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk ? new(desk.Program, (await SharedRounds.AtAsync(context.Service<AttuneDb>(), desk, context.RequestAborted) ?? desk).Round) : null;
}
