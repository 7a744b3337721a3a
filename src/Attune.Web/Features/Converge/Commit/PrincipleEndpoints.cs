using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Converge.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Converge.Commit;

/// <summary>What the form of the principle sends.</summary>
public sealed class PrincipleForm
{
    public string? Fit { get; set; }

    public string? Rule { get; set; }
}

/// <summary>What the form of an exception sends; who pays is beside it.</summary>
public sealed class ExceptionSent
{
    public string? Text { get; set; }

    public string? AskedBy { get; set; }

    public string? Review { get; set; }

    internal ExceptionForm With(Accountable? owner) => new(Text ?? "", AskedBy ?? "", owner, Review ?? "");
}

internal static class PrincipleEndpoints
{
    public static void MapPrinciple(this IEndpointRouteBuilder program)
    {
        program.MapGet("/principle", Show);
        program.MapPost("/principle", AgreeAsync);
    }

    public static void MapExceptions(this IEndpointRouteBuilder program)
    {
        program.MapPost("/principle/exceptions", GrantAsync);
        program.MapPost("/principle/exceptions/{number:int}", LookAgainAsync);
    }

    private static RazorComponentResult<PrinciplePage> Show(ConvergeDesk desk)
        => Page.Of<PrinciplePage>(new { Desk = desk, Ground = GroundForm.Of(desk) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PrinciplePage>>> AgreeAsync(
        ConvergeDesk desk, [FromForm] PrincipleForm? form, [FromForm] GroundForm? ground, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        (form, ground) = (form ?? new(), ground ?? new());
        var fit = Forms.Chosen<Fit>(form.Fit);
        var problem = fit is null ? "Principle_no_fit" : !Principle.IsText(form.Rule) ? "Principle_no_rule" : ground.Problem(desk);
        if (problem is not null) { return Again(problem); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("principle")); }
        db.Principles.Add(new(desk.Round, 1 + (desk.Register.Principle?.Version ?? 0), fit!.Value, form.Rule!, ground.Ground(desk)!, user.AsViewer().Name, clock.Now));
        return await db.KeptAsync(cancel) ? TypedResults.LocalRedirect($"{desk.Path}/principle") : Again("Meanwhile");

        RazorComponentResult<PrinciplePage> Again(string what) => Page.Refused<PrinciplePage>(new { Desk = desk, Form = form, Ground = ground, Problem = what });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PrinciplePage>, NotFound>> GrantAsync(
        ConvergeDesk desk, [FromForm] ExceptionSent? form, [FromForm] OwnerForm? owner, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (desk.Register.Principle is not { } principle) { return TypedResults.NotFound(); }
        (form, owner) = (form ?? new(), owner ?? new());
        var entry = form.With(owner.Owner(desk.Register));
        var problem = owner.IsTwo ? "Owner_two" : entry.Problem() is { } wrong ? $"Exception_{wrong}" : null;
        if (problem is not null) { return Again(problem); }
        db.Exceptions.Add(new(desk.Round, 1 + desk.Register.Exceptions.Select(each => each.Number).DefaultIfEmpty().Max(), principle.Version, entry, clock.Now));
        return await db.KeptAsync(cancel) ? TypedResults.LocalRedirect($"{desk.Path}/principle") : Again("Meanwhile");

        RazorComponentResult<PrinciplePage> Again(string what)
            => Page.Refused<PrinciplePage>(new { Desk = desk, Ground = GroundForm.Of(desk), Exception = form, Owner = owner, ExceptionProblem = what });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PrinciplePage>, NotFound>> LookAgainAsync(
        ConvergeDesk desk, int number, [FromForm] string? needed, [FromForm] string? next, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (await db.Exceptions.FirstOrDefaultAsync(each => each.Program == desk.Desk.Program.Id && each.Number == number, cancel) is not { } entry)
        {
            return TypedResults.NotFound();
        }

        if (!entry.LookAgain(needed == "yes", next, clock.Now)) { return Page.Refused<PrinciplePage>(new { Desk = desk, Ground = GroundForm.Of(desk), ExceptionProblem = "Exception_NoReview" }); }
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/principle");
    }
}
