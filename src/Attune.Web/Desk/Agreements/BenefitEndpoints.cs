using System.Security.Claims;
using Attune.Domain.Agreements;
using Attune.Store;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Attune.Web.Room.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Agreements;

/// <summary>What the form of a benefit sends.</summary>
public sealed class BenefitForm
{
    public string? Text { get; set; }

    public string? Measure { get; set; }

    public string? Unit { get; set; }

    public string? Baseline { get; set; }

    public string? Target { get; set; }

    public string? By { get; set; }

    /// <summary>The key of the finding from which it is written; empty or too long to be one if there is none.</summary>
    public string? Card { get; set; }

    /// <summary>The culture of the person who typed the numbers; null if it is not known.</summary>
    internal CultureInfo? Reader { get; private set; }

    /// <summary>Why the first number cannot be kept; null if it can.</summary>
    internal string? BaselineProblem => ProblemOf(TypedNumber.Read(Baseline, Reader), Baseline);

    /// <summary>Why the second number cannot be kept; null if it can.</summary>
    internal string? TargetProblem => ProblemOf(TypedNumber.Read(Target, Reader), Target);

    /// <summary>What was typed, with the numbers read.</summary>
    internal BenefitEntry Entry(Accountable? owner)
        => new(Text ?? "", Measure ?? "", Unit ?? "", TypedNumber.Read(Baseline, Reader).Value, TypedNumber.Read(Target, Reader).Value, Quarter.Parse(By), owner);

    /// <summary>The form as this person's browser sent it.</summary>
    internal static BenefitForm From(BenefitForm? sent, HttpRequest request)
    {
        var form = sent ?? new();
        form.Reader = TypedNumber.ReaderOf(request);
        return form;
    }

    internal static BenefitForm From(Benefit benefit) => new()
    {
        Text = benefit.Text,
        Measure = benefit.Measure,
        Unit = benefit.Unit,
        Baseline = Forms.InField(benefit.Baseline),
        Target = Forms.InField(benefit.Target),
        By = $"{benefit.By}",
    };

    private static string? ProblemOf(TypedNumber number, string? typed) => number switch
    {
        { IsUnreadable: true } => AgreementsTexts.BenefitNumber,
        { Value: { } whole, Other: { } other } => AgreementsTexts.BenefitNumberAsked(typed, whole, other, TypedNumber.Plain(whole), TypedNumber.Plain(other)),
        _ => null,
    };
}

/// <summary>The Desk's pages on which benefits are written, measured and given an owner.</summary>
internal static class BenefitEndpoints
{
    public static void MapBenefits(this IEndpointRouteBuilder program)
    {
        program.MapGet("/benefits", ShowAsync);
        program.MapPost("/benefits", (AgreementDesk desk, [FromForm] BenefitForm? form, [FromForm] OwnerForm? owner, HttpRequest request, ClaimsPrincipal user, WriteBenefit write, AttuneDb db, Clock clock, CancellationToken cancel)
            => KeepAsync(desk, null, BenefitForm.From(form, request), owner ?? new(), user, write, db, clock, cancel)).Makes();
    }

    public static void MapKeptBenefits(this IEndpointRouteBuilder program)
    {
        program.MapGet("/benefits/{benefit:guid}", ShowOneAsync);
        program.MapPost("/benefits/{benefit:guid}", (AgreementDesk desk, Guid benefit, [FromForm] BenefitForm? form, [FromForm] OwnerForm? owner, HttpRequest request, ClaimsPrincipal user, WriteBenefit write, AttuneDb db, Clock clock, CancellationToken cancel)
            => KeepAsync(desk, benefit, BenefitForm.From(form, request), owner ?? new(), user, write, db, clock, cancel)).Changes();
        program.MapPost("/benefits/{benefit:guid}/drop", DropAsync).Destroys(AskToDropAsync);
    }

    /// <param name="desk">The program at the Desk.</param>
    /// <param name="from">Is "horizon" if a card about success, which for many stops at go-live, led here.</param>
    /// <param name="card">The key of the card; its name becomes the first words of the benefit.</param>
    /// <param name="kept">The benefit that was just kept.</param>
    /// <param name="user">The signed-in user.</param>
    /// <param name="sittings">Reads the card.</param>
    /// <param name="db">The database.</param>
    /// <param name="clock">The clock of the installation.</param>
    /// <param name="cancel">Cancels the work.</param>
    private static async Task<RazorComponentResult<BenefitsPage>> ShowAsync(
        AgreementDesk desk, string? from, string? card, Guid? kept, ClaimsPrincipal user, SittingReader sittings, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var tracked = await TrackedAsync(desk, db, clock, cancel);
        if (from != "horizon") { return Page.Show<BenefitsPage>(new { Desk = desk, Form = new BenefitForm(), Owner = OwnerForm.None, Tracked = tracked, Kept = desk.Register.Benefits.FirstOrDefault(benefit => benefit.Id.Value == kept) }); }
        var name = card is { Length: > 0 } && await sittings.ReadAsync(desk.Round.Id, user.AsViewer(), cancel) is { } view && view.Reading.Card(card) is { } found ? StageViews.WordsOf(found) : "";
        return Page.Show<BenefitsPage>(new { Desk = desk, Form = new BenefitForm { Text = name, By = $"{AfterGoLive(desk)}" }, Owner = OwnerForm.None, Tracked = tracked, FromHorizon = true });
    }

    private static async Task<Results<RazorComponentResult<BenefitsPage>, NotFound>> ShowOneAsync(AgreementDesk desk, Guid benefit, AttuneDb db, Clock clock, CancellationToken cancel)
        => desk.Register.Benefits.FirstOrDefault(candidate => candidate.Id.Value == benefit) is { } found
            ? Page.Show<BenefitsPage>(new { Desk = desk, Form = BenefitForm.From(found), Owner = OwnerForm.From(found.Owner), Tracked = await TrackedAsync(desk, db, clock, cancel), Edited = found })
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<BenefitsPage>, NotFound>> KeepAsync(
        AgreementDesk desk, Guid? benefit, BenefitForm form, OwnerForm owner, ClaimsPrincipal user, WriteBenefit write, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var id = benefit is { } value ? new BenefitId(value) : default;
        var there = benefit is null ? null : await db.Benefits.FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.Program == desk.Desk.Program.Id, cancel);
        if (benefit is not null && there is null) { return TypedResults.NotFound(); }
        var entry = form.Entry(owner.Owner(desk.Register));
        // What is wrong with a number is said at its field.
        var asked = form.BaselineProblem ?? form.TargetProblem;
        var changesMeasure = there is not null && (there.Measure, there.Unit) != (entry.Measure.Trim(), entry.Unit.Trim()) && await db.BenefitActuals.AnyAsync(actual => actual.Benefit == there.Id, cancel);
        var problem = owner.IsTwo ? AgreementsTexts.OwnerTwo : changesMeasure ? AgreementsTexts.BenefitMeasured : asked is null && entry.Problem() is { } wrong ? AgreementsTexts.BenefitProblem(wrong) : null;
        if (problem is not null || asked is not null) { return Page.Refused<BenefitsPage>(new { Desk = desk, Form = form, Owner = owner, Tracked = await TrackedAsync(desk, db, clock, cancel), Edited = there, Problem = problem }); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("benefits")); }
        var kept = await write.RunAsync(desk.Round, there, entry, user.Name(), clock.Now, form.Card is { Length: <= Benefit.LongestCard } card ? card : "", cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/benefits?kept={kept}");
    }

    private static async Task<TrackedProgram?> TrackedAsync(AgreementDesk desk, AttuneDb db, Clock clock, CancellationToken cancel)
        => desk.Round.Binds ? await TrackedProgram.ReadAsync(db, desk.Desk.Program, clock, cancel) : null;

    private static async Task<Question?> AskToDropAsync(HttpContext context)
    {
        if (await AgreementDesk.FindAsync(context) is not { } desk || desk.Register.Benefits.FirstOrDefault(candidate => candidate.Id.Value == context.Id("benefit")) is not { } benefit) { return null; }
        var figures = await context.Service<AttuneDb>().BenefitActuals.CountAsync(actual => actual.Benefit == benefit.Id, context.RequestAborted);
        var what = figures == 0 ? AgreementsTexts.BenefitDropAskText(benefit.Text) : AgreementsTexts.BenefitDropAskFigures(figures, benefit.Text);
        return new(AgreementsTexts.BenefitDropAsk, what, AgreementsTexts.BenefitDrop, $"{desk.Path}/benefits/{benefit.Id}");
    }

    private static async Task<RedirectHttpResult> DropAsync(AgreementDesk desk, Guid benefit, DropBenefit drop, AttuneDb db, Telling telling, CancellationToken cancel)
    {
        // What was measured and confirmed cannot be written again, so a benefit with figures is not offered back.
        var measured = await db.BenefitActuals.AnyAsync(actual => actual.Benefit == new BenefitId(benefit), cancel);
        if ((await drop.RunAsync(new(benefit), desk.Desk.Program.Id, cancel)).IsKept() && desk.Register.Benefits.FirstOrDefault(candidate => candidate.Id.Value == benefit) is { } dropped)
        {
            telling.Say(AgreementsTexts.BenefitDropped(dropped.Text), measured ? null : new(AgreementsTexts.BenefitPutBack, $"{desk.Path}/benefits", FieldsOf(dropped)));
        }

        return TypedResults.LocalRedirect($"{desk.Path}/benefits");
    }

    // What the form of a new benefit sends, so that the same one is written again.
    private static Sent[] FieldsOf(Benefit benefit)
    {
        var (form, owner) = (BenefitForm.From(benefit), OwnerForm.From(benefit.Owner));
        return [
            new(nameof(form.Text), form.Text ?? ""), new(nameof(form.Measure), form.Measure ?? ""), new(nameof(form.Unit), form.Unit ?? ""), new(nameof(form.Baseline), form.Baseline ?? ""),
            new(nameof(form.Target), form.Target ?? ""), new(nameof(form.By), form.By ?? ""), new(nameof(owner.Leader), owner.Leader ?? ""), new(nameof(owner.Name), owner.Name ?? "")];
    }

    // Two quarters after go-live people have worked with the system.
    private static Quarter AfterGoLive(AgreementDesk desk) => Quarter.Containing(desk.Desk.Program.GoLive ?? desk.Today).Plus(2);
}
