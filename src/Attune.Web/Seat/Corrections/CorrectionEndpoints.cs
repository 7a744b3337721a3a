using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Answers;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.Corrections;

/// <summary>
/// Between the lock and the sitting each author sees what the reading took from the own answers, marks what was not meant, and adds what is missing (decision 0147).
/// </summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/corrections", ShowAsync);
        seat.MapPost("/corrections", KeepAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static async Task<Results<RazorComponentResult<CorrectionsPage>, RedirectHttpResult>> ShowAsync(bool? kept, RoomSeat seat, AttuneDb db, Gate gate, CancellationToken cancel)
        => seat.RoomOnly ? TypedResults.LocalRedirect(SeatPaths.Code) : Page.Show<CorrectionsPage>(new { seat.Round, seat.Context, Sheet = await OwnAsync(seat, db, gate, cancel), Saved = kept == true });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CorrectionsPage>>> KeepAsync(
        IFormCollection form, RoomSeat seat, AttuneDb db, Gate gate, CorrectReading correct, PointsAhead ahead, Clock clock, CancellationToken cancel)
    {
        if (seat.RoomOnly) { return TypedResults.LocalRedirect(SeatPaths.Code); }
        var sheet = await OwnAsync(seat, db, gate, cancel);
        var sent = sheet with { Own = [.. sheet.Own.Index().Select(own => CorrectionForm.Read(form, own.Index, own.Item))] };
        var changed = sent.Own.Zip(sheet.Own).Where(pair => !CorrectionForm.SaysTheSame(pair.First, pair.Second)).ToArray();
        // Whoever finds everything right says so too: it is kept beside the first answer.
        if (changed.Length == 0 && sheet.Own.All(own => own.Revision == 0)) { changed = [.. sent.Own.Zip(sheet.Own).Take(1)]; }
        if (changed.Length == 0) { return Done(); }
        if (!seat.Round.TakesCorrections) { return Again(CorrectionsTexts.TooLate); }
        if (changed.Any(pair => pair.First.Added.Length > Correction.LongestAdded)) { return Again(CorrectionsTexts.TooLong(Correction.LongestAdded)); }
        // Another device was faster, or the answer itself was written anew: both are shown before anything is written over it.
        if (changed.Any(pair => pair.First.Revision != pair.Second.Revision || pair.First.AnswerRevision != pair.Second.AnswerRevision)) { return Again(CorrectionsTexts.ChangedElsewhere); }
        var outcome = await correct.RunAsync(changed.Select(pair => Write(seat, pair.First, clock.Now)), cancel);
        if (!outcome.IsKept()) { return Again(outcome == WriteOutcome.ChangedElsewhere ? CorrectionsTexts.ChangedElsewhere : outcome == WriteOutcome.Closed ? CorrectionsTexts.TooLate : CorrectionsTexts.NotKept); }
        foreach (var (own, _) in changed) { ahead.Take(own.Added); }
        return Done();

        RedirectHttpResult Done() => TypedResults.LocalRedirect($"{RoomPaths.Corrections}?kept=true");

        // What was typed stays, on top of what is kept now: the next press is meant.
        RazorComponentResult<CorrectionsPage> Again(string problem) => Page.Refused<CorrectionsPage>(new
        {
            seat.Round,
            seat.Context,
            Sheet = sheet with { Own = [.. sent.Own.Zip(sheet.Own).Select(pair => pair.First with { Revision = pair.Second.Revision, AnswerRevision = pair.Second.AnswerRevision })] },
            Problem = problem,
        });
    }

    private static async Task<CorrectionSheet> OwnAsync(RoomSeat seat, AttuneDb db, Gate gate, CancellationToken cancel)
    {
        var pack = seat.Round.Asks(await db.Packs.AsNoTracking().FirstAsync(candidate => candidate.Program == seat.Program.Id && candidate.Version == seat.Round.PackVersion, cancel));
        if (seat.Round.Phase < RoundPhase.Locked || seat.Round.Contract == Contract.Unattributed) { return new(pack, seat.Program.Sides, [], AddedIsRead: false); }
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Round == seat.Round.Id).ToListAsync(cancel);
        return new(pack, seat.Program.Sides, await gate.OwnReadingAsync(seat.Viewer, pack, answers, cancel), Gate.ReadsAdded(seat.Round, seat.Side, answers));
    }

    private static AnswerWrite Write(RoomSeat seat, OwnReading own, DateTimeOffset now) => new(
        new(seat.Program.Id, seat.Round.Id, seat.Round.Kind, seat.Participant, CorrectionKeys.QuestionOf(own.Question)),
        new() { Text = own.Added, Correction = new(own.Question, own.AnswerRevision, [.. own.Points.Where(point => point.IsNotMeant).Select(point => new TextSpan(point.Start, point.Length))]) },
        WriteAs.Answer, own.Revision, Guid.NewGuid(), EnteredBy.Leader, now);
}

/// <summary>A leader's own answers as they are read, with the questions they answer.</summary>
/// <param name="Pack">The questions of the round.</param>
/// <param name="Sides">What the sides are called.</param>
/// <param name="Own">The own answers.</param>
/// <param name="AddedIsRead">Enough leaders of the side have looked that what is added is read.</param>
public sealed record CorrectionSheet(QuestionPack Pack, SideNames Sides, ImmutableArray<OwnReading> Own, bool AddedIsRead);
