using System.Security.Claims;
using Attune.Web.Features.Accounts;

namespace Attune.Web.Features.Programs;

/// <summary>A program as its facilitator works on it: the round of now, and everyone in it. Holds nothing of any answer.</summary>
public sealed record ProgramDesk(Domain.Program Program, Round Round, QuestionPack Pack, IReadOnlyList<Leader> Leaders, IReadOnlyList<Domain.Invitation> Invitations, IReadOnlyList<Round> Rehearsals, IReadOnlyList<Round> Earlier) : IFound<ProgramDesk>
{
    public string Path => $"/programs/{Program.Id}";

    public SideCounts Counts => SideCounts.Of(Leaders.Select(leader => leader.Side));

    public bool IsPreparing => Round.Phase == RoundPhase.Preparing;

    public bool IsLocked => Round.Phase >= RoundPhase.Locked;

    /// <summary>An earlier round is locked: what it came to is shared, and looked at again.</summary>
    public bool IsFollowUp => Earlier.Any(round => round.Phase >= RoundPhase.Locked);

    /// <summary>How far the round is, as far as its facilitator may know.</summary>
    public Progress Progress => Gate.ProgressOf(Round, ViewerRole.Facilitator, Leaders, Invitations)!;

    /// <returns>Null before the leader's place in the round is made.</returns>
    public Domain.Invitation? InvitationOf(Leader leader) => Invitations.FirstOrDefault(each => each.Leader == leader.Id);

    /// <returns>Null if there is no such program, or another leads it: a stranger cannot tell which.</returns>
    public static Task<ProgramDesk?> FindAsync(HttpContext context) => FindAsync(context.Service<AttuneDb>(), context.Id("program"), context.User, context.RequestAborted);

    public static async Task<ProgramDesk?> FindAsync(AttuneDb db, Guid program, ClaimsPrincipal user, CancellationToken cancel)
    {
        var (id, account) = (new ProgramId(program), user.Account());
        if (await db.ProgramsOf(account).FirstOrDefaultAsync(each => each.Id == id, cancel) is not { } found) { return null; }
        var rounds = await db.Rounds.Where(each => each.Program == id).OrderBy(each => each.Number).ToListAsync(cancel);
        var round = rounds.Last(each => each.Kind == RoundKind.Real);
        return new(
            found,
            round,
            await db.Packs.FirstAsync(pack => pack.Program == id && pack.Version == round.PackVersion, cancel),
            await db.Leaders.Where(leader => leader.Program == id).OrderBy(leader => leader.Name).ToListAsync(cancel),
            await db.Invitations.Where(invitation => invitation.Round == round.Id).ToListAsync(cancel),
            [.. rounds.Where(each => each.Kind == RoundKind.Rehearsal)],
            [.. rounds.Where(each => each.Kind == RoundKind.Real && each.Id != round.Id)]);
    }
}
