namespace Attune.Web.Beside;

/// <summary>All routes of whoever sits beside a round: a leader who catches up, and somebody who speaks for a third voice.</summary>
internal static class BesideRoutes
{
    public static void MapBeside(this IEndpointRouteBuilder app)
    {
        app.MapBesideLinks();
        var seat = app.MapGroup(BesidePlace.Path).RequireAuthorization(BesideAuthentication.Policy);
        seat.MapBesideAnswers();
        seat.MapGap();
        seat.MapBesideRoom();
        seat.MapBesideData();
    }
}
