using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Converge.Shared;
using Attune.Web.Features.Reveal.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Converge.Commit;

/// <summary>What the form of a benefit sends.</summary>
public sealed class BenefitForm
{
    public string? Text { get; set; }

    public string? Measure { get; set; }

    public string? Unit { get; set; }

    public string? Baseline { get; set; }

    public string? Target { get; set; }

    public string? By { get; set; }

    /// <summary>The numbers are read; null where one is none.</summary>
    internal BenefitEntry Entry(Accountable? owner)
        => new(Text ?? "", Measure ?? "", Unit ?? "", Forms.Number(Baseline), Forms.Number(Target), Quarter.Parse(By), owner);

    internal bool HasUnreadableNumber => (!Forms.IsBlank(Baseline) && Forms.Number(Baseline) is null) || (!Forms.IsBlank(Target) && Forms.Number(Target) is null);

    internal static BenefitForm Of(Benefit benefit) => new()
    {
        Text = benefit.Text,
        Measure = benefit.Measure,
        Unit = benefit.Unit,
        Baseline = Forms.InField(benefit.Baseline),
        Target = Forms.InField(benefit.Target),
        By = $"{benefit.By}",
    };
}

internal static class BenefitEndpoints
{
    public static void MapBenefits(this IEndpointRouteBuilder program)
    {
        program.MapGet("/benefits", ShowAsync);
        program.MapPost("/benefits", (ConvergeDesk desk, [FromForm] BenefitForm? form, [FromForm] OwnerForm? owner, AttuneDb db, Clock clock, CancellationToken cancel)
            => KeepAsync(desk, null, form ?? new(), owner ?? new(), db, clock, cancel));
    }

    public static void MapKeptBenefits(this IEndpointRouteBuilder program)
    {
        program.MapGet("/benefits/{benefit:guid}", ShowOne);
        program.MapPost("/benefits/{benefit:guid}", (ConvergeDesk desk, Guid benefit, [FromForm] BenefitForm? form, [FromForm] OwnerForm? owner, AttuneDb db, Clock clock, CancellationToken cancel)
            => KeepAsync(desk, benefit, form ?? new(), owner ?? new(), db, clock, cancel));
        program.MapPost("/benefits/{benefit:guid}/drop", DropAsync);
    }

    /// <param name="desk">The program.</param>
    /// <param name="from">"horizon": a card of the question for success, which stops at go-live for many, leads here.</param>
    /// <param name="card">Its key: its name is where the benefit begins.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="sittings">Reads the card.</param>
    /// <param name="cancel">Ends the work early.</param>
    private static async Task<RazorComponentResult<BenefitsPage>> ShowAsync(
        ConvergeDesk desk, string? from, string? card, ClaimsPrincipal user, SittingReader sittings, CancellationToken cancel)
    {
        if (from != "horizon") { return Page.Of<BenefitsPage>(new { Desk = desk, Form = new BenefitForm(), Owner = OwnerForm.None }); }
        var name = card is { Length: > 0 } && await sittings.ReadAsync(desk.Round.Id, user.AsViewer(), cancel) is { } view && view.Reading.Card(card) is { } found ? StageViews.CardName(found) : "";
        return Page.Of<BenefitsPage>(new { Desk = desk, Form = new BenefitForm { Text = name, By = $"{AfterGoLive(desk)}" }, Owner = OwnerForm.None, FromHorizon = true });
    }

    private static Results<RazorComponentResult<BenefitsPage>, NotFound> ShowOne(ConvergeDesk desk, Guid benefit)
        => desk.Register.Benefits.FirstOrDefault(each => each.Id.Value == benefit) is { } found
            ? Page.Of<BenefitsPage>(new { Desk = desk, Form = BenefitForm.Of(found), Owner = OwnerForm.Of(found.Owner), Edited = found })
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<BenefitsPage>, NotFound>> KeepAsync(
        ConvergeDesk desk, Guid? benefit, BenefitForm form, OwnerForm owner, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var id = benefit is { } value ? new BenefitId(value) : default;
        var there = benefit is null ? null : await db.Benefits.FirstOrDefaultAsync(each => each.Id == id && each.Program == desk.Desk.Program.Id, cancel);
        if (benefit is not null && there is null) { return TypedResults.NotFound(); }
        var entry = form.Entry(owner.Owner(desk.Register));
        var problem = owner.IsTwo ? "Owner_two" : form.HasUnreadableNumber ? "Benefit_number" : entry.Problem() is { } wrong ? $"Benefit_{wrong}" : null;
        if (problem is not null) { return Page.Refused<BenefitsPage>(new { Desk = desk, Form = form, Owner = owner, Edited = there, Problem = problem }); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("benefits")); }
        if (there is null) { db.Benefits.Add(new(BenefitId.New(), desk.Round, entry, clock.Now)); }
        else if (there.Entry != entry) { there.Write(entry, clock.Now); }
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/benefits");
    }

    private static async Task<RedirectHttpResult> DropAsync(ConvergeDesk desk, Guid benefit, AttuneDb db, CancellationToken cancel)
    {
        var id = new BenefitId(benefit);
        await db.Benefits.Where(each => each.Id == id && each.Program == desk.Desk.Program.Id).ExecuteDeleteAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/benefits");
    }

    // Two quarters on, people have worked with it.
    private static Quarter AfterGoLive(ConvergeDesk desk) => Quarter.Of(desk.Desk.Program.GoLive ?? desk.Today).Plus(2);
}
