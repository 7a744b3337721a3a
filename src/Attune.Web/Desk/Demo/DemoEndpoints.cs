using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Store.UseCases.Demo;
using Attune.Store.UseCases.Privacy;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Demo;

/// <summary>The finished demo: one press plays it, a page leads through it, and nothing in it changes.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder app)
    {
        var programs = app.MapGroup("/programs").RequireAuthorization(Facilitator.Policy);
        programs.MapPost("/demo", CreateAsync).Makes();
        programs.MapGet("/{program:guid}/tour", Results<RazorComponentResult<TourPage>, NotFound> (ProgramDesk desk) => IsFinished(desk) ? Page.Show<TourPage>(new { Desk = desk }) : TypedResults.NotFound());
        programs.MapPost("/{program:guid}/tour/remove", RemoveAsync).AlsoInDemos().Destroys(AskToRemoveAsync);
    }

    private static bool IsFinished(ProgramDesk desk) => desk.Program.Demo == DemoState.Finished;

    private static async Task<RedirectHttpResult> CreateAsync(ClaimsPrincipal user, CreateDemo create, Clock clock, CancellationToken cancel)
        => TypedResults.LocalRedirect($"/programs/{await create.RunAsync(user.Account(), user.AsViewer(), clock.Now, cancel)}/tour");

    private static async Task<Question?> AskToRemoveAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk && IsFinished(desk) ? new(DemoTexts.RemoveAsk, DemoTexts.RemoveAskText, DemoTexts.AwayDo, $"{desk.Path}/tour") : null;

    private static async Task<Results<RedirectHttpResult, NotFound>> RemoveAsync(ProgramDesk desk, ClaimsPrincipal user, EraseProgram erase, Clock clock, CancellationToken cancel)
    {
        if (!IsFinished(desk)) { return TypedResults.NotFound(); }
        await erase.RunAsync(desk.Program.Id, user.AsViewer(), clock.Now, cancel);
        return TypedResults.LocalRedirect("/programs");
    }
}
