using System.Security.Claims;
using Attune.Store.UseCases.Programs;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Setup;

/// <summary>The Desk's pages on which programs are begun and tried with an example.</summary>
internal static class ProgramEndpoints
{
    private const int ExampleDaysToGoLive = 160;

    public static void MapPrograms(this IEndpointRouteBuilder app)
    {
        var programs = app.MapGroup("/programs").RequireAuthorization(Facilitator.Policy);
        programs.MapGet("/new", (string? sector, string? from) => Page.Show<NewProgramPage>(new { Form = ProgramForm.StartingFrom(sector, from) }));
        programs.MapPost("", CreateAsync).Makes();
        programs.MapPost("/example", CreateExampleAsync).Makes();
        programs.MapGet("/{program:guid}/set-up", ShowSetUp);
        programs.MapPost("/{program:guid}/set-up", SetUpAsync).Changes();
        programs.MapPost("/{program:guid}/rehearsal", RehearseAsync).Makes();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NewProgramPage>>> CreateAsync(
        [FromForm] ProgramForm form, [FromForm(Name = Forms.GoOn)] bool? goOn, ClaimsPrincipal user, CreateProgram create, Clock clock, CancellationToken cancel)
    {
        var problems = form.Description.Problems();
        if (problems.Length > 0) { return Page.Refused<NewProgramPage>(new { Form = form, Problems = problems }); }
        var program = await create.RunAsync(form.Description, form.StartsFrom, user.Account(), clock.Now, cancel);
        return TypedResults.LocalRedirect(form.IsFromFile ? $"/programs/{program}/import" : goOn == true ? $"/programs/{program}/leaders" : $"/programs/{program}");
    }

    private static async Task<RedirectHttpResult> CreateExampleAsync(ClaimsPrincipal user, CreateExample create, ReadsAhead ahead, Clock clock, CancellationToken cancel)
    {
        var program = await create.RunAsync(clock.Today.AddDays(ExampleDaysToGoLive), user.Account(), user.AsViewer(), clock.Now, cancel);
        ahead.Begin();
        return TypedResults.LocalRedirect($"/programs/{program}");
    }

    private static RazorComponentResult<SetUpPage> ShowSetUp(ProgramDesk desk)
        => Page.Show<SetUpPage>(new { Desk = desk, Form = ProgramForm.From(desk.Program.Description) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SetUpPage>>> SetUpAsync(ProgramDesk desk, [FromForm] ProgramForm form, DescribeProgram describe, CancellationToken cancel)
    {
        var problems = form.Description.Problems();
        if (problems.Length > 0) { return Page.Refused<SetUpPage>(new { Desk = desk, Form = form, Problems = problems }); }
        await describe.RunAsync(desk.Program, form.Description, cancel);
        return TypedResults.LocalRedirect(desk.Path);
    }

    private static async Task<RedirectHttpResult> RehearseAsync(ProgramDesk desk, ClaimsPrincipal user, RehearseProgram rehearse, LockRound lockRound, ReadsAhead ahead, Clock clock, CancellationToken cancel)
    {
        var round = await rehearse.RunAsync(desk.Pack, desk.Round.Contract, clock.Now, cancel);
        await lockRound.RunAsync(round.Id, user.AsViewer(), clock.Now, cancel);
        ahead.Begin();
        return TypedResults.LocalRedirect($"{desk.Path}/rounds/{round.Id}/reading");
    }
}
