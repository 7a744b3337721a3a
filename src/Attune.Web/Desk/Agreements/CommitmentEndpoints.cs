using Attune.Domain.Agreements;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Agreements;

/// <summary>What the form of a commitment sends.</summary>
public sealed class CommitmentForm
{
    public string? Leader { get; set; }

    public string? Text { get; set; }

    public string? DueOn { get; set; }
}

/// <summary>The Desk's page on which the promises of single people are taken down.</summary>
internal static class CommitmentEndpoints
{
    public static void MapCommitments(this IEndpointRouteBuilder program)
    {
        program.MapGet("/commitments", Show);
        program.MapPost("/commitments", ProposeAsync).Makes();
    }

    public static void MapKeptCommitments(this IEndpointRouteBuilder program) => program.MapPost("/commitments/{commitment:guid}/drop", DropAsync).Destroys(AskToDropAsync);

    private static RazorComponentResult<CommitmentsPage> Show(AgreementDesk desk)
        => Page.Show<CommitmentsPage>(new { Desk = desk, Form = new CommitmentForm() });

    /// <summary>Writes down a commitment proposed in the room for a person; it is nobody's promise until that person confirms it.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CommitmentsPage>>> ProposeAsync(
        AgreementDesk desk, [FromForm] CommitmentForm? form, ProposeCommitment propose, Clock clock, CancellationToken cancel)
    {
        form ??= new();
        var leader = desk.Leaders.FirstOrDefault(candidate => $"{candidate.Id}" == form.Leader);
        var place = leader is null ? null : Commitment.FreePlace(desk.Register.Commitments.Where(commitment => commitment.Leader == leader.Id && commitment.Round == desk.Round.Id));
        var problem = leader is null ? AgreementsTexts.CommitmentNobody
            : Commitment.Problem(form.Text, Forms.Day(form.DueOn), desk.Today) is { } wrong ? RoomTexts.CommitmentProblem(wrong)
            : place is null ? RoomTexts.CommitmentProblem(CommitmentProblem.TwoAlready)
            : null;
        if (problem is not null) { return Again(problem); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("commitments")); }
        var commitment = new Commitment(CommitmentId.New(), desk.Round, leader!.Id, place!.Value, form.Text!, Forms.Day(form.DueOn)!.Value, clock.Now);
        return (await propose.RunAsync(commitment, cancel)).IsKept() ? TypedResults.LocalRedirect($"{desk.Path}/commitments") : Again(RoomTexts.Meanwhile);

        RazorComponentResult<CommitmentsPage> Again(string what) => Page.Refused<CommitmentsPage>(new { Desk = desk, Form = form, Problem = what });
    }

    private static async Task<Question?> AskToDropAsync(HttpContext context)
        => await AgreementDesk.FindAsync(context) is { } desk && desk.Register.Commitments.FirstOrDefault(candidate => candidate.Id.Value == context.Id("commitment")) is { IsConfirmed: false } waits
            ? new(AgreementsTexts.CommitmentDropAsk, AgreementsTexts.CommitmentDropAskText(waits.Text, NameOf(desk, waits)), AgreementsTexts.Drop, $"{desk.Path}/commitments")
            : null;

    private static string NameOf(AgreementDesk desk, Commitment commitment) => desk.Register.Leaders.TryGetValue(commitment.Leader, out var leader) ? leader.Name : AgreementsTexts.OwnerGone;

    private static async Task<RedirectHttpResult> DropAsync(AgreementDesk desk, Guid commitment, DropCommitment drop, Telling telling, CancellationToken cancel)
    {
        if ((await drop.RunAsync(new(commitment), desk.Desk.Program.Id, cancel)).IsKept() && desk.Register.Commitments.FirstOrDefault(candidate => candidate.Id.Value == commitment) is { } dropped)
        {
            telling.Say(AgreementsTexts.CommitmentDropped(NameOf(desk, dropped)), new(
                AgreementsTexts.CommitmentPutBack, $"{desk.Path}/commitments",
                new Sent(nameof(CommitmentForm.Leader), $"{dropped.Leader}"), new Sent(nameof(CommitmentForm.Text), dropped.Text), new Sent(nameof(CommitmentForm.DueOn), Forms.InField(dropped.DueOn))));
        }

        return TypedResults.LocalRedirect($"{desk.Path}/commitments");
    }
}
