using System.Security.Claims;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Report;
using Attune.Store;
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
        if (await db.ProgramsOf(account).AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } found
            || await db.Rounds.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == roundId && candidate.Program == id, cancel) is not { Phase: >= RoundPhase.Locked } locked)
        {
            return null;
        }

        var pack = locked.Asks(await db.Packs.AsNoTracking().FirstAsync(questionPack => questionPack.Program == id && questionPack.Version == locked.PackVersion, cancel));
        return new(found, locked, pack, await db.Answers.AsNoTracking().Where(answer => answer.Round == roundId).ToListAsync(cancel));
    }
}
