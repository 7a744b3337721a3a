using System.Security.Claims;
using Attune.Domain.Agreements;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Agreements;

/// <summary>What the form of the principle sends.</summary>
public sealed class PrincipleForm
{
    public string? Fit { get; set; }

    public string? Rule { get; set; }

    public string? ReviewOn { get; set; }
}

/// <summary>What the form of an exception sends; the person who pays is read apart.</summary>
public sealed class ExceptionSent
{
    public string? Text { get; set; }

    public string? AskedBy { get; set; }

    public string? Review { get; set; }

    internal ExceptionForm With(Accountable? owner) => new(Text ?? "", AskedBy ?? "", owner, Review ?? "");
}

/// <summary>The Desk's page on which the fit-to-standard principle and its exceptions are taken down.</summary>
internal static class PrincipleEndpoints
{
    public static void MapPrinciple(this IEndpointRouteBuilder program)
    {
        program.MapGet("/principle", Show);
        program.MapPost("/principle", AgreeAsync).Makes();
    }

    public static void MapExceptions(this IEndpointRouteBuilder program)
    {
        program.MapPost("/principle/review", ReviewAsync).Makes();
        program.MapPost("/principle/exceptions", GrantAsync).Makes();
        program.MapPost("/principle/exceptions/{number:int}", LookAgainAsync).Destroys(AskToReturnAsync);
    }

    private static RazorComponentResult<PrinciplePage> Show(AgreementDesk desk)
        => Page.Show<PrinciplePage>(new { Desk = desk, Ground = GroundForm.From(desk) });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PrinciplePage>>> AgreeAsync(
        AgreementDesk desk, [FromForm] PrincipleForm? form, [FromForm] GroundForm? ground, ClaimsPrincipal user, AgreePrinciple agree, Clock clock, CancellationToken cancel)
    {
        (form, ground) = (form ?? new(), ground ?? new());
        var fit = Forms.Chosen<Fit>(form.Fit);
        var problem = fit is null ? AgreementsTexts.PrincipleNoFit : !Principle.IsText(form.Rule) ? AgreementsTexts.PrincipleNoRule : !PrincipleReview.IsAhead(Forms.Day(form.ReviewOn), desk.Today) ? AgreementsTexts.PrincipleNoReview : ground.Problem(desk);
        if (problem is not null) { return Again(problem); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("principle")); }
        var principle = new Principle(desk.Round, 1 + (desk.Register.Principle?.Version ?? 0), fit!.Value, form.Rule!, ground.Ground(desk)!, user.AsViewer().Name, clock.Now, Forms.Day(form.ReviewOn));
        return (await agree.RunAsync(principle, cancel)).IsKept() ? TypedResults.LocalRedirect($"{desk.Path}/principle") : Again(RoomTexts.Meanwhile);

        RazorComponentResult<PrinciplePage> Again(string what) => Page.Refused<PrinciplePage>(new { Desk = desk, Form = form, Ground = ground, Problem = what });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PrinciplePage>, NotFound>> ReviewAsync(
        AgreementDesk desk, [FromForm] string? nextOn, ClaimsPrincipal user, ReviewPrinciple review, Clock clock, CancellationToken cancel)
    {
        if (desk.Register.Principle is not { } principle) { return TypedResults.NotFound(); }
        var next = Forms.Day(nextOn);
        var problem = !PrincipleReview.IsAhead(next, desk.Today) ? AgreementsTexts.PrincipleNoReview
            : (await review.RunAsync(principle, next!.Value, user.AsViewer().Name, clock.Now, cancel)).IsKept() ? null
            : RoomTexts.Meanwhile;
        return problem is null
            ? TypedResults.LocalRedirect($"{desk.Path}/principle")
            : Page.Refused<PrinciplePage>(new { Desk = desk, Ground = GroundForm.From(desk), NextOn = nextOn, ReviewProblem = problem });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PrinciplePage>, NotFound>> GrantAsync(
        AgreementDesk desk, [FromForm] ExceptionSent? form, [FromForm] OwnerForm? owner, GrantException grant, Clock clock, CancellationToken cancel)
    {
        if (desk.Register.Principle is not { } principle) { return TypedResults.NotFound(); }
        (form, owner) = (form ?? new(), owner ?? new());
        var entry = form.With(owner.Owner(desk.Register));
        var problem = owner.IsTwo ? AgreementsTexts.OwnerTwo : entry.Problem() is { } wrong ? AgreementsTexts.ExceptionProblem(wrong) : null;
        if (problem is not null) { return Again(problem); }
        var number = 1 + desk.Register.Exceptions.Select(exceptionEntry => exceptionEntry.Number).DefaultIfEmpty().Max();
        return (await grant.RunAsync(new(desk.Round, number, principle.Version, entry, clock.Now), cancel)).IsKept() ? TypedResults.LocalRedirect($"{desk.Path}/principle") : Again(RoomTexts.Meanwhile);

        RazorComponentResult<PrinciplePage> Again(string what)
            => Page.Refused<PrinciplePage>(new { Desk = desk, Ground = GroundForm.From(desk), Exception = form, Owner = owner, ExceptionProblem = what });
    }

    /// <summary>Asks if an exception is to end; to keep it until another day takes nothing away.</summary>
    private static async Task<Question?> AskToReturnAsync(HttpContext context)
        => context.Request.Form["needed"] != "yes" && await AgreementDesk.FindAsync(context) is { } desk
            && desk.Register.Exceptions.FirstOrDefault(candidate => $"{candidate.Number}" == context.GetRouteValue("number") as string) is { } entry
            ? new(AgreementsTexts.ExceptionReturnAsk(entry.Text), AgreementsTexts.ExceptionReturnAskText, AgreementsTexts.ExceptionReturn, $"{desk.Path}/principle")
            : null;

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PrinciplePage>, NotFound>> LookAgainAsync(
        AgreementDesk desk, int number, [FromForm] string? needed, [FromForm] string? next, ReviewException review, Clock clock, CancellationToken cancel)
        => SaveEndings.From(await review.RunAsync(desk.Desk.Program.Id, number, needed == "yes", next, clock.Now, cancel)) switch
        {
            SaveEnding.Saved => TypedResults.LocalRedirect($"{desk.Path}/principle"),
            SaveEnding.DoesNotFit => Page.Refused<PrinciplePage>(new { Desk = desk, Ground = GroundForm.From(desk), ExceptionProblem = "Exception_NoReview" }),
            _ => TypedResults.NotFound(),
        };
}
