using Attune.Domain.Rounds;
using Attune.Report.Records;
using Attune.Store;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Room;
using Attune.Web.Room.Exports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.Outcome;

/// <summary>What a leader gets the same day, at the own Seat.</summary>
internal static class OutcomeEndpoints
{
    /// <summary>Maps the routes in the group of the Seat.</summary>
    public static void MapOutcome(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/outcome", ShowAsync);
        seat.MapGet("/outcome/record", RecordAsync).IsDocument();
        seat.MapGet("/outcome/calendar.ics", CalendarAsync);
        foreach (var format in Enum.GetValues<DataFormat>())
        {
            seat.MapGet($"/outcome/data.{DataFile.EndingOf(format)}", (Seat seat, DataSets sets, CancellationToken cancel) => DataAsync(format, seat, sets, cancel));
        }
    }

    private static async Task<Results<RazorComponentResult<OutcomePage>, NotFound>> ShowAsync(Seat seat, AttuneDb db, SittingRecords records, OthersSaid others, CancellationToken cancel)
        => IsThere(seat)
            ? Page.Show<OutcomePage>(new
            {
                Seat = seat,
                Record = await records.ForRoomAsync(seat.Program, seat.Round, cancel),
                Others = await others.ReadAsync(seat.Round, seat.Admission.Participant, cancel),
                AsksTeams = await TeamsToAsk.FindAsync(db, seat, cancel) is not null,
                HasTeams = seat is { IsLeaderInPerson: true, Round.Phase: RoundPhase.Revealed } && await db.Cascades.AnyAsync(cascade => cascade.Round == seat.Round.Id && cascade.ClosedAt != null, cancel),
                Mine = seat.IsDelegated ? [] : await MineAsync(db, seat, cancel),
            })
            : TypedResults.NotFound();

    private static async Task<Results<ContentHttpResult, NotFound>> RecordAsync(Seat seat, HttpContext context, SittingRecords records, CancellationToken cancel)
        => IsThere(seat) ? RecordPage.Answer(context, await records.ForRoomAsync(seat.Program, seat.Round, cancel), forSponsor: false) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> CalendarAsync(Seat seat, AttuneDb db, Clock clock, CancellationToken cancel)
        => IsThere(seat)
            ? TypedResults.File(
                System.Text.Encoding.UTF8.GetBytes(CalendarFile.Write(seat.Program.Name, clock.ZoneName, await Calendars.DaysAsync(db, seat.Program, seat.IsDelegated ? null : seat.Admission.Leader, cancel), clock.Now)), Calendars.ContentType, "attune.ics")
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> DataAsync(DataFormat format, Seat seat, DataSets sets, CancellationToken cancel)
        => IsThere(seat) ? await DataFile.AnswerAsync(await sets.ForRoomAsync(seat.Program, seat.Round, cancel), format, "attune-room", cancel) : TypedResults.NotFound();

    // Before the lock a room has decided nothing.
    private static bool IsThere(Seat seat) => seat.Round.Phase >= RoundPhase.Locked && seat.At.Stands;

    private static async Task<ImmutableArray<(string What, string Text, string When)>> MineAsync(AttuneDb db, Seat seat, CancellationToken cancel)
    {
        var me = seat.Admission.Leader;
        var commitments = await db.Commitments.AsNoTracking().Where(commitment => commitment.Round == seat.Round.Id && commitment.Leader == me).OrderBy(commitment => commitment.Place).ToListAsync(cancel);
        var decisions = await db.Decisions.AsNoTracking().Where(decision => decision.OwnerLeader == me).OrderBy(decision => decision.Number).ToListAsync(cancel);
        var superseded = await db.Decisions.AsNoTracking().Where(decision => decision.Program == seat.Program.Id && decision.Supersedes != null).Select(decision => decision.Supersedes).ToListAsync(cancel);
        var owned = await db.Ownership.AsNoTracking().Where(ownership => ownership.OwnerLeader == me).ToListAsync(cancel);
        var benefits = await db.Benefits.AsNoTracking().Where(benefit => benefit.OwnerLeader == me).ToListAsync(cancel);
        return [
            .. commitments.Select(commitment => (OutcomeTexts.OwnCommitment, commitment.Text, commitment.IsConfirmed ? OutcomeTexts.OwnBy(CommonTexts.Date(commitment.DueOn)) : OutcomeTexts.OwnByUnconfirmed(CommonTexts.Date(commitment.DueOn)))),
            .. decisions.Where(decision => !superseded.Contains(decision.Id)).Select(decision => (OutcomeTexts.OwnDecision, decision.Text, OutcomeTexts.OwnReview(CommonTexts.Date(decision.ReviewOn)))),
            .. owned.InOrder().Select(ownership => (OutcomeTexts.OwnActivity, $"{ownership.Activity}, {SeatTexts.Stage(ownership.Stage)}", ownership.AcceptedAt is null ? RoomTexts.SheetNotAccepted : "")),
            .. benefits.OrderBy(benefit => benefit.By).Select(benefit => (benefit.IsWish ? OutcomeTexts.OwnWish : OutcomeTexts.OwnBenefit, benefit.Text, benefit.By is { } by ? OutcomeTexts.OwnBy(QuarterText.Name(by)) : ""))];
    }
}
