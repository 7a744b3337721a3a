using Attune.Store;
using Attune.Web.Components;

namespace Attune.Web.Seat;

/// <summary>Whoever has left reads the own data and can take it back, and votes, promises and accepts no more.</summary>
internal static class LeaverFilter
{
    public static RouteHandlerBuilder NotForLeavers(this RouteHandlerBuilder form)
        => form.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            return SeatAuthentication.RoomAdmissionOf(context.User) is { } admission
                && await context.Service<AttuneDb>().Leaders.AnyAsync(leader => leader.Id == admission.Leader && leader.LeftBefore != null, context.RequestAborted)
                    ? TypedResults.LocalRedirect(SeatPaths.Answers)
                    : await next(invocation);
        });
}
