using Attune.Report;
using Attune.Web.Features.Answer;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Sharing;

/// <summary>What a leader gets the same day, at the own Seat.</summary>
internal static class OutcomeEndpoints
{
    public const string Path = "/seat/outcome";

    public const string CalendarPath = Path + "/calendar.ics";

    /// <summary>In the group of the Seat.</summary>
    public static void MapOutcome(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/outcome", ShowAsync);
        seat.MapGet("/outcome/record", RecordAsync);
        seat.MapGet("/outcome/calendar.ics", CalendarAsync);
    }

    private static async Task<Results<RazorComponentResult<OutcomePage>, NotFound>> ShowAsync(Seat seat, AttuneDb db, SittingRecords records, OthersSaid others, CancellationToken cancel)
        => IsThere(seat)
            ? Page.Of<OutcomePage>(new
            {
                Seat = seat,
                Record = await records.ForRoomAsync(seat.Program, seat.Round, cancel),
                Others = await others.ReadAsync(seat.Round, seat.Admission.Participant, cancel),
                Mine = seat.IsDelegated ? [] : await MineAsync(db, seat, cancel),
            })
            : TypedResults.NotFound();

    private static async Task<Results<ContentHttpResult, NotFound>> RecordAsync(Seat seat, HttpContext context, SittingRecords records, CancellationToken cancel)
        => IsThere(seat) ? ShareEndpoints.Answer(context, await records.ForRoomAsync(seat.Program, seat.Round, cancel), forSponsor: false) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> CalendarAsync(Seat seat, AttuneDb db, Clock clock, CancellationToken cancel)
        => IsThere(seat)
            ? TypedResults.File(
                System.Text.Encoding.UTF8.GetBytes(CalendarFile.Of(seat.Program.Name, await Calendars.DaysAsync(db, seat.Program, seat.IsDelegated ? null : seat.Admission.Leader, cancel), clock.Now)), Calendars.ContentType, "attune.ics")
            : TypedResults.NotFound();

    // Before the lock a room has decided nothing.
    private static bool IsThere(Seat seat) => seat.Round.Phase >= RoundPhase.Locked;

    private static async Task<ImmutableArray<(string What, string Text, string When)>> MineAsync(AttuneDb db, Seat seat, CancellationToken cancel)
    {
        var me = seat.Admission.Leader;
        var commitments = await db.Commitments.AsNoTracking().Where(each => each.Round == seat.Round.Id && each.Leader == me).OrderBy(each => each.Place).ToListAsync(cancel);
        var decisions = await db.Decisions.AsNoTracking().Where(each => each.OwnerLeader == me).OrderBy(each => each.Number).ToListAsync(cancel);
        var superseded = await db.Decisions.AsNoTracking().Where(each => each.Program == seat.Program.Id && each.Supersedes != null).Select(each => each.Supersedes).ToListAsync(cancel);
        var owned = await db.Ownership.AsNoTracking().Where(each => each.OwnerLeader == me).OrderBy(each => each.Activity).ThenBy(each => each.Stage).ToListAsync(cancel);
        var benefits = await db.Benefits.AsNoTracking().Where(each => each.OwnerLeader == me).ToListAsync(cancel);
        return [
            .. commitments.Select(each => (ShareStrings.Tell("Own_commitment"), each.Text, ShareStrings.Tell(each.IsConfirmed ? "Own_by" : "Own_by_unconfirmed", ShareStrings.Day(each.DueOn)))),
            .. decisions.Where(each => !superseded.Contains(each.Id)).Select(each => (ShareStrings.Tell("Own_decision"), each.Text, ShareStrings.Tell("Own_review", ShareStrings.Day(each.ReviewOn)))),
            .. owned.Select(each => (ShareStrings.Tell("Own_activity"), $"{each.Activity}, {ShareStrings.Tell($"Stage_{each.Stage}")}", each.AcceptedAt is null ? ShareStrings.Tell("Sheet_not_accepted") : "")),
            .. benefits.OrderBy(each => each.By).Select(each => (ShareStrings.Tell(each.IsWish ? "Own_wish" : "Own_benefit"), each.Text, each.By is { } by ? ShareStrings.Tell("Own_by", ShareStrings.Of(by)) : ""))];
    }
}
