using System.Security.Claims;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Report;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Accounts;
using Attune.Web.Components;

namespace Attune.Web.Desk;

/// <summary>A locked round of the facilitator's program with its sealed answers, for the gate to open.</summary>
internal sealed record LockedProgram(Domain.Programs.Program Program, Round Round, QuestionPack Pack, IReadOnlyList<SealedAnswer> Answers) : IFound<LockedProgram>
{
    public string Title => Round.Kind == RoundKind.Real ? DeskTexts.TitleRound(Program.Name, Round.Number) : DeskTexts.TitleRehearsal(Program.Name, Round.Number);

    /// <summary>The numbers under which the leaders were asked what a reading shows.</summary>
    public QuestionNumbers NumbersIn(IEnumerable<Analysis.Rounds.Question> questions) => new(Pack.Questions.Length, [.. questions.Select(question => Pack.NumberOf(question.Id))]);

    /// <summary>The promise lets the facilitator read sentences.</summary>
    public bool ShowsWords => Gate.SightOf(ViewerRole.Facilitator, Round.Phase, Round.Contract) >= Sight.TextBySide;

    public static Task<LockedProgram?> FindAsync(HttpContext context)
        => FindAsync(context.Service<AttuneDb>(), context.Id("program"), context.Id("round"), context.User, context.RequestAborted);

    public static async Task<LockedProgram?> FindAsync(AttuneDb db, Guid program, Guid round, ClaimsPrincipal user, CancellationToken cancel)
    {
        var (id, roundId, account) = (new ProgramId(program), new RoundId(round), user.Account());
        var asked = new Together(db);
        var programs = db.ProgramsOf(account).AsNoTracking().Where(candidate => candidate.Id == id);
        var rounds = db.Rounds.AsNoTracking().Where(candidate => candidate.Id == roundId && candidate.Phase >= RoundPhase.Locked && programs.Select(led => led.Id).Contains(candidate.Program));
        var (found, locked) = (asked.First(programs), asked.First(rounds));
        var pack = asked.First(db.Packs.AsNoTracking().Where(questions => rounds.Select(candidate => candidate.Program).Contains(questions.Program) && rounds.Any(candidate => candidate.Program == questions.Program && candidate.PackVersion == questions.Version)));
        var answers = asked.List(db.Answers.AsNoTracking().Where(answer => rounds.Select(candidate => candidate.Id).Contains(answer.Round)));
        await asked.ReadAsync(cancel);
        return found() is { } there && locked() is { } at ? new(there, at, at.Asks(pack()!), answers()) : null;
    }
}
