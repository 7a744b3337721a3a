using System.Security.Claims;
using Attune.Domain.Agreements;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Agreements;

/// <summary>What the form of a glossary entry sends.</summary>
public sealed class GlossaryForm
{
    public string? Term { get; set; }

    public string? Meaning { get; set; }
}

/// <summary>The Desk's page on which the room's meaning of a word is taken down.</summary>
internal static class GlossaryEndpoints
{
    public static void MapGlossary(this IEndpointRouteBuilder program)
    {
        program.MapGet("/glossary", Show);
        program.MapPost("/glossary", AgreeAsync).Makes();
    }

    private static RazorComponentResult<GlossaryPage> Show(AgreementDesk desk, Guid? statement, string? term)
        => Page.Show<GlossaryPage>(new
        {
            Desk = desk,
            Form = new GlossaryForm { Term = term, Meaning = statement is { } id ? desk.StatementOf(new(id))?.Text : "" },
            Ground = GroundForm.From(desk, $"{statement}"),
        });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<GlossaryPage>>> AgreeAsync(
        AgreementDesk desk, [FromForm] GlossaryForm? form, [FromForm] GroundForm? ground, ClaimsPrincipal user, AgreeGlossaryEntry agree, Clock clock, CancellationToken cancel)
    {
        (form, ground) = (form ?? new(), ground ?? new());
        var problem = GlossaryEntry.Problem(form.Term, form.Meaning) is { } wrong ? AgreementsTexts.GlossaryProblem(wrong) : ground.Problem(desk);
        if (problem is not null) { return Again(problem); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("glossary")); }
        var key = GlossaryEntry.KeyOf(form.Term!);
        var version = 1 + desk.Register.Glossary.Where(entry => entry.Key == key).Select(entry => entry.Version).DefaultIfEmpty().Max();
        var agreed = new GlossaryEntry(desk.Round, form.Term!, form.Meaning!, version, ground.Ground(desk)!, user.AsViewer().Name, clock.Now);
        return (await agree.RunAsync(agreed, cancel)).IsKept() ? TypedResults.LocalRedirect($"{desk.Path}/glossary") : Again(RoomTexts.Meanwhile);

        RazorComponentResult<GlossaryPage> Again(string what) => Page.Refused<GlossaryPage>(new { Desk = desk, Form = form, Ground = ground, Problem = what });
    }
}
