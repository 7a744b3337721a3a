using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Converge.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Converge.Commit;

/// <summary>What the form of a glossary entry sends.</summary>
public sealed class GlossaryForm
{
    public string? Term { get; set; }

    public string? Meaning { get; set; }
}

internal static class GlossaryEndpoints
{
    public static void MapGlossary(this IEndpointRouteBuilder program)
    {
        program.MapGet("/glossary", Show);
        program.MapPost("/glossary", AgreeAsync);
    }

    private static RazorComponentResult<GlossaryPage> Show(ConvergeDesk desk, Guid? statement, string? term)
        => Page.Of<GlossaryPage>(new
        {
            Desk = desk,
            Form = new GlossaryForm { Term = term, Meaning = statement is { } id ? desk.StatementOf(new(id))?.Text : "" },
            Ground = GroundForm.Of(desk, $"{statement}"),
        });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<GlossaryPage>>> AgreeAsync(
        ConvergeDesk desk, [FromForm] GlossaryForm? form, [FromForm] GroundForm? ground, ClaimsPrincipal user, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        (form, ground) = (form ?? new(), ground ?? new());
        var problem = GlossaryEntry.Problem(form.Term, form.Meaning) is { } wrong ? $"Glossary_{wrong}" : ground.Problem(desk);
        if (problem is not null) { return Again(problem); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("glossary")); }
        var key = GlossaryEntry.KeyOf(form.Term!);
        var version = 1 + desk.Register.Glossary.Where(entry => entry.Key == key).Select(entry => entry.Version).DefaultIfEmpty().Max();
        db.Glossary.Add(new(desk.Round, form.Term!, form.Meaning!, version, ground.Ground(desk)!, user.AsViewer().Name, clock.Now));
        return await db.KeptAsync(cancel) ? TypedResults.LocalRedirect($"{desk.Path}/glossary") : Again("Meanwhile");

        RazorComponentResult<GlossaryPage> Again(string what) => Page.Refused<GlossaryPage>(new { Desk = desk, Form = form, Ground = ground, Problem = what });
    }
}
