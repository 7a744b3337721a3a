using Attune.Web.Seat.Actuals;
using Attune.Web.Seat.Answering;
using Attune.Web.Seat.Calendar;
using Attune.Web.Seat.Devices;
using Attune.Web.Seat.Dues;
using Attune.Web.Seat.Landing;
using Attune.Web.Seat.MyData;
using Attune.Web.Seat.Outcome;
using Attune.Web.Seat.OverTime;
using Attune.Web.Seat.OwnTeams;
using Attune.Web.Seat.Place;
using Attune.Web.Seat.Promise;
using Attune.Web.Seat.TeamLinks;

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
        seat.MapKeeping();
        seat.MapAnswers();
        seat.MapMyData();
        seat.MapDevices();
        seat.MapApprovals();
        seat.MapOutcome();
        seat.MapPlace();
        seat.MapChanged();
        seat.MapOwnTeams();
        seat.MapOverTime();
        seat.MapSeatCalendar();
        seat.MapActuals();
        seat.MapTeamLinks();
        seat.MapSeatDues();
    }
}
