using Attune.Analysis.Fits;
using Attune.Analysis.Ownership;
using Attune.Analysis.Verdicts;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Web.Hosting;
using Attune.Web.Room;

namespace Attune.Web.Desk.Setup;

/// <summary>Reads what the quarter of a later round asks of each person, and what is settled of its questions: from what the facilitator may see of the last round.</summary>
internal sealed class QuarterReader(AttuneDb db, SittingReader sittings, Clock clock)
{
    /// <returns>Null in a first round, where nothing was asked before.</returns>
    public async Task<QuarterView?> ReadAsync(ProgramDesk desk, Viewer viewer, CancellationToken cancel)
    {
        if (await db.QuarterAsksAsync(desk.Round, clock.Today, cancel) is not { } asks) { return null; }
        var last = desk.Earlier.Last(round => round.Phase >= RoundPhase.Locked);
        var before = last.Asks(await db.Packs.AsNoTracking().FirstAsync(pack => pack.Program == desk.Program.Id && pack.Version == last.PackVersion, cancel));
        var view = await sittings.ReadAsync(last.Id, viewer, cancel);
        var owned = view is null ? [] : (await db.Ownership.AsNoTracking().Where(ownership => ownership.Program == desk.Program.Id).ToListAsync(cancel)).Where(ownership => ownership.Owner is not null).Select(ownership => (ownership.Activity, ownership.Stage)).ToHashSet();
        var again = await db.AskedAgainAsync(desk.Program.Id, cancel);
        return new(asks, [.. desk.Pack.Questions.Select(question => new RestCandidate(question, WasAsked(question), IsSettled(question)))], desk.Asked) { Reworded = desk.Asked.Questions.Count(question => IsReworded(question)) };

        bool WasAsked(PackQuestion question) => Then(question) is { } then && again.IsStillAsked(then, before.Version, question, desk.Pack.Version);

        bool IsReworded(PackQuestion question) => Then(question)?.MayBeReworded(question) == true && !WasAsked(question);

        LastAnswer? Then(PackQuestion question) => before.Find(question.Id) is { } then ? new(last.Id, last.Number, last.Contract, then, new()) : null;

        // What nobody has looked at together is not settled, whatever the analysis makes of it.
        bool IsSettled(PackQuestion question) => view is { Sitting.EndedAt: not null }
            && view.Reading.Cards.Where(card => card.Question == question.Id && view.IsFinding(card)).All(card => IsAgreed(view.ReadingOf(card)) || HasPassed(view, card.Key))
            && !view.Reading.Fit.Any(area => area.Question == question.Id && area.State == FitState.Apart)
            && (question.Kind != QuestionKind.Matrix || view.Reading.Ownership.All(cell => !cell.State.IsLoud() || owned.Contains((cell.Activity, cell.Stage))));
    }

    private static bool IsAgreed(TopicReading reading) => reading is TopicReading.CommonGround or TopicReading.HiddenAgreement;

    private static bool HasPassed(SittingView view, string card)
        => view.Statements.Any(shown => shown.Statement.Origin.Key == card && shown.Statement.Settled == Settlement.Passed);
}
