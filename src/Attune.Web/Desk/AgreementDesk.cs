using Attune.Analysis.Rounds;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Store.Rooms;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;

namespace Attune.Web.Desk;

/// <summary>
/// The statements and agreements of a round at the facilitator's Desk, from the first lock on. In a rehearsal the pages are the same: statements and votes stay in
/// it, everything else is checked and thrown away.
/// </summary>
/// <param name="Desk">The program, at its real round.</param>
/// <param name="Round">The round whose room works on statements: the real one, or a rehearsal.</param>
/// <param name="Pack">The questions of that round.</param>
/// <param name="Leaders">The leaders who can own and promise things; invented ones in a rehearsal.</param>
/// <param name="Statements">The statements of the round.</param>
/// <param name="Register">The agreements of the program; empty in a rehearsal.</param>
/// <param name="Today">Today's date.</param>
/// <param name="Rehearsed">Something was just checked and thrown away.</param>
/// <param name="Revision">The revision of the room, read before everything else here, so that a later change makes the page ask again.</param>
public sealed record AgreementDesk(
    ProgramDesk Desk, Round Round, QuestionPack Pack, IReadOnlyList<Leader> Leaders, IReadOnlyList<ShownStatement> Statements, RegisterView Register, DateOnly Today, bool Rehearsed, long Revision) : IFound<AgreementDesk>
{
    /// <summary>What an address ends with that leads from a form of a rehearsal, of which nothing is kept.</summary>
    public const string Rehearsal = "?rehearsed=true";

    public string Path => PathOf(Round);

    public SideNames Sides => Desk.Program.Sides;

    /// <summary>The sitting runs, so there is a link back to it.</summary>
    public bool IsSitting => Round.Phase == RoundPhase.Revealing;

    /// <summary>The path of the pages of a round; those of a real round lie under the program itself.</summary>
    public static string PathOf(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Binds ? $"/programs/{round.Program}" : $"/programs/{round.Program}/rounds/{round.Id}";
    }

    /// <summary>The path to which a valid form leads: in a rehearsal it is the page with a notice that nothing of it was kept.</summary>
    public string Kept(string page) => Round.Binds ? $"{Path}/{page}" : $"{Path}/{page}{Rehearsal}";

    /// <summary>
    /// The statements that passed and can be the ground of something; whether one already carries a decision is told by <see cref="IsDecided"/>.
    /// </summary>
    public IEnumerable<ShownStatement> Passed => Statements.Where(shownStatement => shownStatement.Statement.Settled == Settlement.Passed);

    public bool IsDecided(ShownStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Register.Decisions.Any(decision => decision.Statement == statement.Statement.Id);
    }

    public ShownStatement? StatementOf(StatementId? id) => id is { } wanted ? Statements.FirstOrDefault(shownStatement => shownStatement.Statement.Id == wanted) : null;

    /// <returns>Null if this facilitator has no such program or rehearsal, or if its round is not locked yet.</returns>
    public static async Task<AgreementDesk?> FindAsync(HttpContext context)
    {
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await ProgramDesk.FindAsync(context) is not { } desk) { return null; }
        // For a rehearsal the address names the round. What was agreed belongs to the program, so it stays open while the next round is prepared and answered.
        var round = context.GetRouteValue("round") is null ? desk.AgreedIn : desk.Rehearsals.FirstOrDefault(candidate => candidate.Id.Value == context.Id("round"));
        if (round is not { Phase: >= RoundPhase.Locked }) { return null; }
        var asked = new Together(db);
        // In the order of the questions: a change of the room after its revision was read makes the page ask again.
        var state = asked.StateOfRoom(round.Id);
        var pack = asked.First(db.Packs.AsNoTracking().Where(questionPack => questionPack.Program == desk.Program.Id && questionPack.Version == round.PackVersion));
        var statements = StatementReader.Ask(asked, round.Id);
        var register = round.Binds ? RegisterView.Ask(asked, desk.Program.Id) : null;
        // A page that needs the reading of the round shows something of it.
        var keepFrames = ReadingAhead.NeedsReading(context) ? context.Service<SittingReader>().AskFrames(asked, db.Rounds.Where(candidate => candidate.Id == round.Id)) : () => { };
        await asked.ReadAsync(cancel);
        keepFrames();
        var leaders = round.Binds ? desk.Leaders : InventedOf(desk.Program.Id);
        return new(
            desk, round, pack()!, leaders, await context.Service<StatementReader>().ShowAsync(statements(), cancel), register?.Invoke() ?? RegisterView.Empty(leaders), context.Service<Clock>().Today,
            !round.Binds && context.Request.Query.ContainsKey("rehearsed"), state().Revision);
    }

    // Invented leaders are not stored: each gets an id from its place, so that the page and the form it sends agree.
    private static Leader[] InventedOf(ProgramId program)
        => [.. Invented.Leaders.Select((leader, place) => new Leader(new(new Guid(place + 1, 0, 0, new byte[8])), program, leader.Entry))];
}
