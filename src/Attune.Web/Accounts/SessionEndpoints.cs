using System.Security.Claims;
using Attune.Store.Model;
using Attune.Store.UseCases.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Accounts;

/// <summary>The owner ends sessions; and the page of a session that has shown a password alone where more is required.</summary>
internal static class SessionEndpoints
{
    public const string SecondFactor = "/account/second-factor";

    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/account/sessions").RequireAuthorization(Facilitator.Policy);
        own.MapPost("/end", EndAsync).Changes();
        own.MapPost("/end-others", EndOthersAsync).Changes();
        app.MapGet(SecondFactor, ShowSecondFactorAsync).RequireAuthorization(Facilitator.WithPasswordPolicy);
    }

    private static async Task<RedirectHttpResult> EndAsync([FromForm] Guid id, ClaimsPrincipal user, UserManager<Account> users, EndSessions end, SecurityLog log, CancellationToken cancel)
        => await EndedAsync(await end.RunAsync(user.Account(), id, except: null, cancel), user, users, log);

    private static async Task<RedirectHttpResult> EndOthersAsync(HttpContext context, ClaimsPrincipal user, UserManager<Account> users, EndSessions end, SecurityLog log, CancellationToken cancel)
        => await EndedAsync(await end.RunAsync(user.Account(), only: null, await DeskSessions.CurrentAsync(context), cancel), user, users, log);

    private static async Task<RedirectHttpResult> EndedAsync(int ended, ClaimsPrincipal user, UserManager<Account> users, SecurityLog log)
    {
        if (ended > 0) { await log.WriteAsync(SecurityAct.SessionEnded, await users.OwnAsync(user)); }
        return TypedResults.LocalRedirect("/account");
    }

    private static async Task<RazorComponentResult<SecondFactorPage>> ShowSecondFactorAsync(string? to, ClaimsPrincipal user, UserManager<Account> users)
        => Page.Show<SecondFactorPage>(new { HasPasskey = (await users.GetPasskeysAsync(await users.OwnAsync(user))).Count > 0, To = AccountEndpoints.HomeOr(to) });
}
