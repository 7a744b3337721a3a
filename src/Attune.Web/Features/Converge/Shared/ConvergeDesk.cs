using Attune.Web.Features.Programs;

namespace Attune.Web.Features.Converge.Shared;

/// <summary>
/// Converging and committing at the facilitator's Desk, from the lock on. In a rehearsal the pages are the same: statements and votes stay in
/// it, everything else is checked and thrown away.
/// </summary>
/// <param name="Desk">The program, at its real round.</param>
/// <param name="Round">The round the room converges in: the real one, or a rehearsal.</param>
/// <param name="Pack">The questions of that round.</param>
/// <param name="Leaders">Who may own and promise; invented in a rehearsal.</param>
/// <param name="Statements">Of the round.</param>
/// <param name="Register">Of the program; empty in a rehearsal.</param>
/// <param name="Today">The day.</param>
/// <param name="Rehearsed">Something was just checked and thrown away.</param>
/// <param name="Revision">Of the room, read before what stands here: what changes after it is asked for again.</param>
public sealed record ConvergeDesk(
    ProgramDesk Desk, Round Round, QuestionPack Pack, IReadOnlyList<Leader> Leaders, IReadOnlyList<ShownStatement> Statements, RegisterView Register, DateOnly Today, bool Rehearsed, long Revision) : IFound<ConvergeDesk>
{
    public string Path => PathOf(Round);

    public SideNames Sides => Desk.Program.Sides;

    /// <summary>The room sits now: there is a way back to it.</summary>
    public bool IsSitting => Round.Phase == RoundPhase.Revealing;

    /// <summary>Where the pages of a round are; a real round's are the program's.</summary>
    public static string PathOf(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Binds ? $"/programs/{round.Program}" : $"/programs/{round.Program}/rounds/{round.Id}";
    }

    /// <summary>Where a form leads that was right: in a rehearsal back to the page, which says that nothing of it is kept.</summary>
    public string Kept(string page) => Round.Binds ? $"{Path}/{page}" : $"{Path}/{page}?rehearsed=true";

    /// <summary>Statements that passed, each a ground; those that carry a decision already are told apart by <see cref="IsDecided"/>.</summary>
    public IEnumerable<ShownStatement> Passed => Statements.Where(each => each.Statement.Settled == Settlement.Passed);

    public bool IsDecided(ShownStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Register.Decisions.Any(decision => decision.Statement == statement.Statement.Id);
    }

    public ShownStatement? StatementOf(StatementId? id) => id is { } wanted ? Statements.FirstOrDefault(each => each.Statement.Id == wanted) : null;

    /// <returns>Null if there is no such program or rehearsal of this facilitator, or its round is not locked yet.</returns>
    public static async Task<ConvergeDesk?> FindAsync(HttpContext context)
    {
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await ProgramDesk.FindAsync(context) is not { } desk) { return null; }
        // The address names a rehearsal where it is one.
        var round = context.GetRouteValue("round") is null ? desk.Round : desk.Rehearsals.FirstOrDefault(each => each.Id.Value == context.Id("round"));
        if (round is not { Phase: >= RoundPhase.Locked }) { return null; }
        var pack = round.PackVersion == desk.Pack.Version ? desk.Pack : await db.Packs.AsNoTracking().FirstAsync(each => each.Program == desk.Program.Id && each.Version == round.PackVersion, cancel);
        var state = await db.RoomStateAsync(round.Id, cancel);
        var leaders = round.Binds ? desk.Leaders : InventedOf(desk.Program.Id);
        return new(
            desk, round, pack, leaders, await context.Service<StatementReader>().ReadAsync(round.Id, cancel),
            round.Binds ? await RegisterView.ReadAsync(db, desk.Program.Id, cancel) : RegisterView.Empty(leaders), context.Service<Clock>().Today,
            !round.Binds && context.Request.Query.ContainsKey("rehearsed"), state.Revision);
    }

    // Nobody is kept: a place of each, the same for the page and for the form it sends.
    private static Leader[] InventedOf(ProgramId program)
        => [.. Invented.Leaders.Select((leader, place) => new Leader(new(new Guid(place + 1, 0, 0, new byte[8])), program, leader.Entry))];
}
