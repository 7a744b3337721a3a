using System.Security.Claims;
using Attune.Web.Features.Accounts;

namespace Attune.Web.Features.Readings;

/// <summary>A locked round of the facilitator's program with its sealed answers, for the gate to open.</summary>
internal sealed record LockedProgram(Domain.Program Program, Round Round, QuestionPack Pack, IReadOnlyList<SealedAnswer> Answers) : IFound<LockedProgram>
{
    public string Title => Strings.Say(Round.Kind == RoundKind.Real ? "Title_round" : "Title_rehearsal", Program.Name, Round.Number);

    /// <summary>This contract lets the facilitator read sentences.</summary>
    public bool ShowsWords => Gate.SightOf(ViewerRole.Facilitator, Round.Phase, Round.Contract) >= Sight.TextBySide;

    public static Task<LockedProgram?> FindAsync(HttpContext context)
        => FindAsync(context.Service<AttuneDb>(), context.Id("program"), context.Id("round"), context.User, context.RequestAborted);

    public static async Task<LockedProgram?> FindAsync(AttuneDb db, Guid program, Guid round, ClaimsPrincipal user, CancellationToken cancel)
    {
        var (id, roundId, account) = (new ProgramId(program), new RoundId(round), user.Account());
        if (await db.ProgramsOf(account).AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancel) is not { } found
            || await db.Rounds.AsNoTracking().FirstOrDefaultAsync(each => each.Id == roundId && each.Program == id, cancel) is not { Phase: >= RoundPhase.Locked } locked)
        {
            return null;
        }

        var pack = await db.Packs.AsNoTracking().FirstAsync(each => each.Program == id && each.Version == locked.PackVersion, cancel);
        return new(found, locked, pack, await db.Answers.AsNoTracking().Where(answer => answer.Round == roundId).ToListAsync(cancel));
    }
}
