using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Following;
using Attune.Web.Features.Locking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Programs;

internal static class ProgramEndpoints
{
    // Before anyone is named, the rules are those of the usual room.
    private static readonly SideCounts UsualRoom = new(4, 4);

    private const int ExampleDaysToGoLive = 160;

    public static void MapPrograms(this IEndpointRouteBuilder app)
    {
        var programs = app.MapGroup("/programs").RequireAuthorization(Facilitator.Policy);
        programs.MapGet("", ListAsync);
        programs.MapGet("/new", () => Page.Of<NewProgramPage>(new { Form = ProgramForm.Empty }));
        programs.MapPost("", CreateAsync);
        programs.MapPost("/example", CreateExampleAsync);
        programs.MapGet("/{program:guid}", Show);
        programs.MapGet("/{program:guid}/set-up", ShowSetUp);
        programs.MapPost("/{program:guid}/set-up", SetUpAsync);
        programs.MapPost("/{program:guid}/rehearsal", RehearseAsync);
    }

    private static async Task<RazorComponentResult<ProgramsPage>> ListAsync(ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        var account = user.Account();
        var programs = await db.ProgramsOf(account).AsNoTracking().OrderBy(program => program.Name).ToListAsync(cancel);
        var own = programs.Select(program => program.Id).ToList();
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.Kind == RoundKind.Real && own.Contains(round.Program)).ToListAsync(cancel);
        var leaders = await db.Leaders.AsNoTracking().Where(leader => own.Contains(leader.Program)).Select(leader => new { leader.Program, leader.Side }).ToListAsync(cancel);
        return Page.Of<ProgramsPage>(new
        {
            Programs = programs.Select(program => new ListedProgram(
                program,
                rounds.Where(round => round.Program == program.Id).MaxBy(round => round.Number)!,
                SideCounts.Of(leaders.Where(leader => leader.Program == program.Id).Select(leader => leader.Side)))).ToArray(),
        });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NewProgramPage>>> CreateAsync(
        [FromForm] ProgramForm form, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var problems = form.Description.Problems();
        if (problems.Length > 0) { return Page.Refused<NewProgramPage>(new { Form = form, Problems = problems }); }
        var program = Add(db, user, form.Description, clock.Now);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"/programs/{program.Id}");
    }

    private static async Task<RedirectHttpResult> CreateExampleAsync(ClaimsPrincipal user, AttuneDb db, AnswerWriter writer, Clock clock, CancellationToken cancel)
    {
        var program = Add(db, user, Invented.Program(clock.Today.AddDays(ExampleDaysToGoLive), SideNames.Default), clock.Now);
        db.Leaders.AddRange(Invented.Leaders.Select(leader => new Leader(LeaderId.New(), program.Id, leader.Entry)));
        await db.SaveChangesAsync(cancel);
        await RehearseAndLockAsync(db, writer, await db.Packs.FirstAsync(pack => pack.Program == program.Id, cancel), Contract.Confidential, user, clock, cancel);
        return TypedResults.LocalRedirect($"/programs/{program.Id}");
    }

    private static Results<RazorComponentResult<PreparingPage>, RazorComponentResult<CollectingPage>, RazorComponentResult<LockedPage>> Show(ProgramDesk desk)
        => desk switch
        {
            { IsPreparing: true } => Page.Of<PreparingPage>(new { Desk = desk }),
            { IsLocked: true } => Page.Of<LockedPage>(new { Desk = desk }),
            _ => Page.Of<CollectingPage>(new { Desk = desk }),
        };

    private static RazorComponentResult<SetUpPage> ShowSetUp(ProgramDesk desk)
        => Page.Of<SetUpPage>(new { Desk = desk, Form = ProgramForm.Of(desk.Program.Description) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SetUpPage>>> SetUpAsync(ProgramDesk desk, [FromForm] ProgramForm form, AttuneDb db, CancellationToken cancel)
    {
        var problems = form.Description.Problems();
        if (problems.Length > 0) { return Page.Refused<SetUpPage>(new { Desk = desk, Form = form, Problems = problems }); }
        desk.Program.Describe(form.Description);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(desk.Path);
    }

    private static async Task<RedirectHttpResult> RehearseAsync(ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, AnswerWriter writer, Clock clock, CancellationToken cancel)
    {
        var round = await RehearseAndLockAsync(db, writer, desk.Pack, desk.Round.Contract, user, clock, cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/rounds/{round.Id}/reading");
    }

    private static async Task<Round> RehearseAndLockAsync(AttuneDb db, AnswerWriter writer, QuestionPack pack, Contract contract, ClaimsPrincipal user, Clock clock, CancellationToken cancel)
    {
        var round = await db.RehearseAsync(writer, pack, contract, clock.Now, cancel);
        await db.LockAsync(round.Id, user.AsViewer(), clock.Now, cancel);
        return round;
    }

    private static Domain.Program Add(AttuneDb db, ClaimsPrincipal user, ProgramDescription description, DateTimeOffset now)
    {
        var program = new Domain.Program(ProgramId.New(), user.Account(), description, now);
        var pack = StarterPack.For(program.Id);
        db.AddRange(program, pack, new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(UsualRoom)));
        return program;
    }
}

public sealed record ListedProgram(Domain.Program Program, Round Round, SideCounts Leaders);
