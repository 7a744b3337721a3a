using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Domain.Rehearsals;
using Attune.Store.UseCases.Privacy;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Demo;

/// <summary>The finished demo: one press plays it, a page leads through it, and nothing in it changes.</summary>
internal static class DemoEndpoints
{
    private const string Playing = "/programs/demo";

    public static void MapDemo(this IEndpointRouteBuilder app)
    {
        var programs = app.MapGroup("/programs").RequireAuthorization(Facilitator.Policy);
        programs.MapPost("/demo", CreateAsync).Makes();
        programs.MapGet("/demo", ShowPlayingAsync);
        programs.MapGet("/{program:guid}/tour", Results<RazorComponentResult<TourPage>, NotFound> (ProgramDesk desk) => IsFinished(desk) ? Page.Show<TourPage>(new { Desk = desk }) : TypedResults.NotFound());
        programs.MapPost("/{program:guid}/tour/remove", RemoveAsync).AlsoInDemos().Destroys(AskToRemoveAsync);
    }

    private static bool IsFinished(ProgramDesk desk) => desk.Program.Demo == DemoState.Finished;

    private static Task<IResult> CreateAsync(HttpContext context, ClaimsPrincipal user, DemoPlaying playing, Telling telling, Clock clock)
    {
        // The page that follows says what is done.
        telling.IsNothing = true;
        return AnswerAsync(context, user, playing.Begin(user.Account(), user.AsViewer(), clock.Now), TypedResults.LocalRedirect(Playing));
    }

    /// <summary>How far it is; asking for it twice begins nothing.</summary>
    private static async Task<IResult> ShowPlayingAsync(HttpContext context, ClaimsPrincipal user, DemoPlaying playing)
        => playing.Of(user.Account()) is { } demo
            ? await AnswerAsync(context, user, demo, Page.Show<PlayingPage>(new { demo.Done }, StatusCodes.Status202Accepted))
            : TypedResults.LocalRedirect(AccountEndpoints.Home);

    private static async Task<IResult> AnswerAsync(HttpContext context, ClaimsPrincipal user, PlayedDemo demo, IResult meanwhile)
    {
        var isJson = ErrorPages.AsksForJson(context.Request);
        if (!isJson) { await Task.WhenAny(demo.Played, Task.Delay(context.Service<AttuneOptions>().Patience, context.RequestAborted)); }
        if (!demo.Played.IsCompleted) { return isJson ? TypedResults.Json(new ReadingAhead.HowFar(demo.Done, DemoStory.Meridian.Parts, DemoTexts.PlayingDone(demo.Done, DemoStory.Meridian.Parts)), statusCode: StatusCodes.Status202Accepted) : meanwhile; }
        if (isJson) { return TypedResults.Json(new ReadingAhead.HowFar(1, 1, "")); }
        context.Service<DemoPlaying>().Forget(user.Account(), demo);
        return TypedResults.LocalRedirect($"/programs/{await demo.Played}/tour");
    }

    private static async Task<Question?> AskToRemoveAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk && IsFinished(desk) ? new(DemoTexts.RemoveAsk, DemoTexts.RemoveAskText, DemoTexts.AwayDo, $"{desk.Path}/tour") : null;

    private static async Task<Results<RedirectHttpResult, NotFound>> RemoveAsync(ProgramDesk desk, ClaimsPrincipal user, EraseProgram erase, Clock clock, CancellationToken cancel)
    {
        if (!IsFinished(desk)) { return TypedResults.NotFound(); }
        await erase.RunAsync(desk.Program.Id, user.AsViewer(), clock.Now, cancel);
        return TypedResults.LocalRedirect("/programs");
    }
}
