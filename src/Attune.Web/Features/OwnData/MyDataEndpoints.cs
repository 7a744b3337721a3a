using Attune.Web.Features.Accounts;
using Attune.Web.Features.Answer;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Reveal.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.OwnData;

/// <summary>All that is kept about a leader in a round: to read, to take along, to have erased.</summary>
internal static class MyDataEndpoints
{
    public static void MapMyData(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/my-data", ShowAsync);
        seat.MapGet("/my-data/file", TakeAsync);
        seat.MapPost("/erase", EraseAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static async Task<Results<RazorComponentResult<MyDataPage>, NotFound>> ShowAsync(
        Seat seat, AttuneDb db, Gate gate, BallotBox box, SittingReader sittings, CancellationToken cancel)
        => await MyData.ReadAsync(db, gate, seat.Admission.Participant, cancel) is { } data
            ? Page.Of<MyDataPage>(new { Seat = seat, Data = data, Agreed = await OwnAgreed.ReadAsync(db, box, sittings, seat, cancel) })
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> TakeAsync(Seat seat, AttuneDb db, Gate gate, BallotBox box, SittingReader sittings, CancellationToken cancel)
        => await MyData.ReadAsync(db, gate, seat.Admission.Participant, cancel) is { } data
            ? TypedResults.File(MyDataFile.Of(seat, data, await OwnAgreed.ReadAsync(db, box, sittings, seat, cancel)), "application/json", "attune-my-data.json")
            : TypedResults.NotFound();

    private static async Task<RazorComponentResult<ErasedPage>> EraseAsync(Seat seat, Erasure erasure, DeadLetters letters, Clock clock, HttpContext context, CancellationToken cancel)
    {
        await erasure.ParticipantAsync(seat.Admission, clock.Now, cancel);
        // Erased is erased, even if the browser is gone by now.
        await letters.ForgetAsync(CancellationToken.None);
        await SeatAuthentication.SignOutAsync(context);
        return Page.Of<ErasedPage>();
    }
}
