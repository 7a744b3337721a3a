using Attune.Web.Features.Accounts;
using Attune.Web.Features.FollowUp;
using Attune.Web.Features.Invitation;
using Attune.Web.Features.OwnData;
using Attune.Web.Features.Sharing;

namespace Attune.Web.Features.Answer;

/// <summary>Every route of a leader.</summary>
internal static class SeatRoutes
{
    public static void MapSeat(this IEndpointRouteBuilder app)
    {
        app.MapLinks();
        var seat = app.MapGroup(SeatPaths.Promise).RequireAuthorization(SeatAuthentication.Policy);
        seat.MapPromise();
        seat.MapSinceLast();
        seat.MapScreens();
        seat.MapAnswers();
        seat.MapMyData();
        seat.MapOutcome();
    }
}
