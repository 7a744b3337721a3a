using Attune.Domain.Rounds;
using Attune.Report.Records;
using Attune.Store;
using Attune.Store.Reading;
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
    {
        if (!IsThere(seat)) { return TypedResults.NotFound(); }
        var asked = new Together(db);
        var (stored, own, keepRecord) = (OthersSaid.Ask(asked, seat.Round, seat.Admission.Participant), OwnOutcome.Ask(asked, seat), records.AskForRoom(asked, seat.Program, seat.Round));
        await asked.ReadAsync(cancel);
        keepRecord();
        return Page.Show<OutcomePage>(new
        {
            Seat = seat,
            Record = await records.ForRoomAsync(seat.Program, seat.Round, cancel),
            Others = await others.ReadAsync(seat.Round, seat.Admission.Participant, stored(), cancel),
            Own = own(),
        });
    }

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
}
