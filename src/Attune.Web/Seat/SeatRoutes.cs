using Attune.Web.Seat.Actuals;
using Attune.Web.Seat.Answering;
using Attune.Web.Seat.Devices;
using Attune.Web.Seat.Landing;
using Attune.Web.Seat.MyData;
using Attune.Web.Seat.Outcome;
using Attune.Web.Seat.Place;
using Attune.Web.Seat.Promise;

namespace Attune.Web.Seat;

/// <summary>All routes of a leader.</summary>
internal static class SeatRoutes
{
    public static void MapSeat(this IEndpointRouteBuilder app)
    {
        app.MapLinks();
        var seat = app.MapGroup(SeatPaths.Promise).RequireAuthorization(SeatAuthentication.Policy).NotForRoomOnly();
        seat.MapPromise();
        seat.MapLoosenConsent();
        seat.MapSinceLast();
        seat.MapAnswerSteps();
        seat.MapAnswers();
        seat.MapMyData();
        seat.MapDevices();
        seat.MapApprovals();
        seat.MapOutcome();
        seat.MapPlace();
        seat.MapActuals();
    }
}
