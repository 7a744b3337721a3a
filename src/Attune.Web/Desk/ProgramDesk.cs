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
using Attune.Store.Reading;
using Attune.Web.Accounts;
using Attune.Web.Components;

namespace Attune.Web.Desk;

/// <summary>A program as its facilitator works on it: the current round and everyone in it. It holds nothing of any answer.</summary>
public sealed record ProgramDesk(Domain.Programs.Program Program, Round Round, QuestionPack Pack, IReadOnlyList<Leader> All, IReadOnlyList<Domain.Rounds.Invitation> Invitations, IReadOnlyList<Round> Rehearsals, IReadOnlyList<Round> Earlier) : IFound<ProgramDesk>
{
    public string Path => $"/programs/{Program.Id}";

    /// <summary>The questions that the current round asks: those of the pack that do not rest.</summary>
    public QuestionPack Asked => Round.Asks(Pack);

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
    public static Task<ProgramDesk?> FindAsync(HttpContext context)
        => context.OnceAsync(() => FindAsync(context.Service<AttuneDb>(), context.Id("program"), context.User, context.RequestAborted));

    public static Task<ProgramDesk?> FindAsync(AttuneDb db, Guid program, ClaimsPrincipal user, CancellationToken cancel)
    {
        var id = new ProgramId(program);
        return ReadAsync(db, db.ProgramsOf(user.Account()).Where(candidate => candidate.Id == id), cancel);
    }

    /// <summary>The program of a round, for what happens by itself: nobody asks, so nobody's account is checked.</summary>
    /// <returns>Null if the round is gone, or another one followed it.</returns>
    internal static async Task<ProgramDesk?> AtAsync(AttuneDb db, RoundId round, CancellationToken cancel)
        => await ReadAsync(db, db.Programs.Where(program => db.Rounds.Where(candidate => candidate.Id == round).Select(candidate => candidate.Program).Contains(program.Id)), cancel) is { } desk && desk.Round.Id == round
            ? desk
            : null;

    private static Task<ProgramDesk?> ReadAsync(AttuneDb db, IQueryable<Domain.Programs.Program> programs, CancellationToken cancel)
        => Together.ReadAsync(db, asked => Ask(asked, programs), cancel);

    /// <summary>Asks for the one program of a query, and for everything at its Desk.</summary>
    internal static Func<ProgramDesk?> Ask(Together asked, IQueryable<Domain.Programs.Program> programs)
    {
        var (db, ids) = (asked.Db, programs.Select(program => program.Id));
        var current = db.Rounds.Where(round => ids.Contains(round.Program) && round.Kind == RoundKind.Real
            && !db.Rounds.Any(later => later.Program == round.Program && later.Kind == RoundKind.Real && later.Number > round.Number));
        var (at, imported) = (current.Select(round => round.Id), current.Where(round => round.Import != null).Select(round => round.Id));
        var found = asked.First(programs);
        var all = asked.List(db.Rounds.Where(round => ids.Contains(round.Program)).OrderBy(round => round.Number));
        var pack = asked.First(db.Packs.Where(questions => ids.Contains(questions.Program) && current.Any(round => round.Program == questions.Program && round.PackVersion == questions.Version)));
        var leaders = asked.List(db.Leaders.Where(leader => ids.Contains(leader.Program)));
        var invitations = asked.List(db.Invitations.Where(invitation => at.Contains(invitation.Round)));
        var import = asked.First(db.Imports.Where(candidate => imported.Contains(candidate.Round)));
        var voices = asked.List(db.ImportedVoicesOf(imported));
        var withoutLink = asked.List(NotLinked(db, imported));
        var acts = asked.List(db.TimedActs.Where(act => at.Contains(act.Round)).OrderBy(act => act.At).ThenBy(act => act.Kind));
        var letters = asked.List(db.LetterTexts.Where(text => ids.Contains(text.Program)));
        return () =>
        {
            if (found() is not { } program) { return null; }
            var rounds = all();
            var round = rounds.Last(candidate => candidate.Kind == RoundKind.Real);
            return new(
                program, round, pack()!, [.. leaders().OrderBy(leader => leader.Name, StringComparer.CurrentCulture)], invitations(),
                [.. rounds.Where(candidate => candidate.Kind == RoundKind.Rehearsal)], [.. rounds.Where(candidate => candidate.Kind == RoundKind.Real && candidate.Id != round.Id)])
            {
                Import = import(),
                ImportedVoices = SideCounts.Count(voices()),
                WithoutLink = withoutLink().ToHashSet(),
                Acts = acts(),
                Letters = letters(),
            };
        };
    }

    private static IQueryable<LeaderId> NotLinked(AttuneDb db, IQueryable<RoundId> imported)
        => db.Invitations.Where(invitation => imported.Contains(invitation.Round) && invitation.IsImported
            && !db.Links.Any(link => link.Round == invitation.Round && link.Leader == invitation.Leader) && !db.Devices.Any(device => device.Round == invitation.Round && device.Leader == invitation.Leader))
            .Select(invitation => invitation.Leader);
}
