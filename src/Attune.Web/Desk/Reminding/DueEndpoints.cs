using Attune.Web.Accounts;
using Attune.Web.Components;

namespace Attune.Web.Desk.Reminding;

/// <summary>The Desk's page of what falls due.</summary>
internal static class DueEndpoints
{
    public static void MapDues(this IEndpointRouteBuilder app)
        => app.MapGet("/programs/{program:guid}/due", (DueDesk due) => Page.Show<DuePage>(new { Due = due })).RequireAuthorization(Facilitator.Policy);
}
