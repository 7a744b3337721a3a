namespace Attune.Web.Seat;

/// <summary>Leads somebody who opened the sitting alone from every other page of a leader to the page that says what opens it.</summary>
internal static class RoomOnlyFilter
{
    public static RouteGroupBuilder NotForRoomOnly(this RouteGroupBuilder seat)
        => seat.AddEndpointFilter((invocation, next) => SeatAuthentication.IsRoomOnly(invocation.HttpContext.User) ? new(TypedResults.LocalRedirect(SeatPaths.Code)) : next(invocation));
}
