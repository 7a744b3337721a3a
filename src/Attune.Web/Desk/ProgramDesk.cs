using System.Security.Claims;
using Attune.Domain.Gates;
using Attune.Domain.Imports;
using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;

namespace Attune.Web.Desk;

/// <summary>A program as its facilitator works on it: the current round and everyone in it. It holds nothing of any answer.</summary>
public sealed record ProgramDesk(Domain.Programs.Program Program, Round Round, QuestionPack Pack, IReadOnlyList<Leader> All, IReadOnlyList<Domain.Rounds.Invitation> Invitations, IReadOnlyList<Round> Rehearsals, IReadOnlyList<Round> Earlier) : IFound<ProgramDesk>
{
    public string Path => $"/programs/{Program.Id}";

    /// <summary>What the current round does by itself, in the order of time.</summary>
    public IReadOnlyList<TimedAct> Acts { get; init; } = [];

    /// <summary>The letters that were worded for this program.</summary>
    public IReadOnlyList<LetterText> Letters { get; init; } = [];

    /// <summary>The import from which the answers of the current round come; null if they are given at Seats.</summary>
    public AnswerImport? Import { get; init; }

    /// <summary>The voices of that import with an answer that stands.</summary>
    public SideCounts ImportedVoices { get; init; }

    /// <summary>Leaders whose place was made for what a file says of them, and to which nobody has a way yet.</summary>
    public IReadOnlySet<LeaderId> WithoutLink { get; init; } = new HashSet<LeaderId>();

    /// <summary>The leaders of the current round.</summary>
    public IReadOnlyList<Leader> Leaders { get; } = [.. All.Where(leader => leader.IsIn(Round.Number))];

    /// <summary>Those who took part in earlier rounds and take part in this one no more.</summary>
    public IEnumerable<Leader> Left => All.Where(leader => leader.LeftBefore is not null);

    /// <summary>Those who came after the lock of this round and take part from the next one on.</summary>
    public IEnumerable<Leader> Coming => All.Where(leader => leader.LeftBefore is null && !leader.IsIn(Round.Number));

    public SideCounts Counts => SideCounts.Count(Leaders.Select(leader => leader.Side));

    public bool IsPreparing => Round.Phase == RoundPhase.Preparing;

    public bool IsLocked => Round.Phase >= RoundPhase.Locked;

    /// <summary>An earlier round is locked, so what it came to is shared, and looked at again in this one.</summary>
    public bool IsFollowUp => Earlier.Any(round => round.Phase >= RoundPhase.Locked);

    /// <summary>The round whose room works on statements: the current one from its lock on, the one before until then; null before the first lock.</summary>
    public Round? AgreedIn => IsLocked ? Round : Earlier.LastOrDefault(round => round.Phase >= RoundPhase.Locked);

    /// <summary>How far the round is, as far as its facilitator may know.</summary>
    public Progress Progress => Import is { } import ? Gate.ProgressOfImport(Round, ViewerRole.Facilitator, import.People, ImportedVoices)! : Gate.ProgressOf(Round, ViewerRole.Facilitator, Leaders, Invitations)!;

    /// <returns>The leader's invitation; null before the leader's place in the round is made.</returns>
    public Domain.Rounds.Invitation? InvitationOf(Leader leader) => Invitations.FirstOrDefault(invitation => invitation.Leader == leader.Id);

    /// <summary>The leader has a place in the round, and was given a way to it.</summary>
    public bool IsInvited(Leader leader) => InvitationOf(leader) is not null && !WithoutLink.Contains(leader.Id);

    /// <returns>Null if there is no such program or somebody else leads it; a stranger cannot tell which.</returns>
    public static Task<ProgramDesk?> FindAsync(HttpContext context) => FindAsync(context.Service<AttuneDb>(), context.Id("program"), context.User, context.RequestAborted);

    public static async Task<ProgramDesk?> FindAsync(AttuneDb db, Guid program, ClaimsPrincipal user, CancellationToken cancel)
    {
        var (id, account) = (new ProgramId(program), user.Account());
        return await db.ProgramsOf(account).FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is { } found ? await ReadAsync(db, found, cancel) : null;
    }

    /// <summary>The program of a round, for what happens by itself: nobody asks, so nobody's account is checked.</summary>
    /// <returns>Null if the round is gone, or another one followed it.</returns>
    internal static async Task<ProgramDesk?> AtAsync(AttuneDb db, RoundId round, CancellationToken cancel)
        => await db.Programs.FirstOrDefaultAsync(program => db.Rounds.Any(candidate => candidate.Id == round && candidate.Program == program.Id), cancel) is { } found
            && await ReadAsync(db, found, cancel) is var desk && desk.Round.Id == round
                ? desk
                : null;

    private static async Task<ProgramDesk> ReadAsync(AttuneDb db, Domain.Programs.Program found, CancellationToken cancel)
    {
        var id = found.Id;
        var rounds = await db.Rounds.Where(candidate => candidate.Program == id).OrderBy(candidate => candidate.Number).ToListAsync(cancel);
        var round = rounds.Last(candidate => candidate.Kind == RoundKind.Real);
        return new(
            found,
            round,
            await db.Packs.FirstAsync(pack => pack.Program == id && pack.Version == round.PackVersion, cancel),
            [.. (await db.Leaders.Where(leader => leader.Program == id).ToListAsync(cancel)).OrderBy(leader => leader.Name, StringComparer.CurrentCulture)],
            await db.Invitations.Where(invitation => invitation.Round == round.Id).ToListAsync(cancel),
            [.. rounds.Where(candidate => candidate.Kind == RoundKind.Rehearsal)],
            [.. rounds.Where(candidate => candidate.Kind == RoundKind.Real && candidate.Id != round.Id)])
        {
            Import = round.Import is null ? null : await db.Imports.FirstAsync(import => import.Round == round.Id, cancel),
            ImportedVoices = round.Import is null ? default : await db.ImportedVoicesAsync(round, cancel),
            WithoutLink = round.Import is null ? new HashSet<LeaderId>() : await WithoutLinkAsync(db, round, cancel),
            Acts = await db.TimedActsOfAsync(round.Id, cancel),
            Letters = await db.LetterTexts.Where(text => text.Program == id).ToListAsync(cancel),
        };
    }

    private static async Task<HashSet<LeaderId>> WithoutLinkAsync(AttuneDb db, Round round, CancellationToken cancel)
        => [.. await db.Invitations.Where(invitation => invitation.Round == round.Id && invitation.IsImported
            && !db.Links.Any(link => link.Round == round.Id && link.Leader == invitation.Leader) && !db.Devices.Any(device => device.Round == round.Id && device.Leader == invitation.Leader))
            .Select(invitation => invitation.Leader).ToListAsync(cancel)];
}
