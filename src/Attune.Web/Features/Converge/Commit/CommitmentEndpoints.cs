using Attune.Web.Features.Converge.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Converge.Commit;

/// <summary>What the form of a commitment sends.</summary>
public sealed class CommitmentForm
{
    public string? Leader { get; set; }

    public string? Text { get; set; }

    public string? DueOn { get; set; }
}

internal static class CommitmentEndpoints
{
    public static void MapCommitments(this IEndpointRouteBuilder program)
    {
        program.MapGet("/commitments", Show);
        program.MapPost("/commitments", ProposeAsync);
    }

    public static void MapKeptCommitments(this IEndpointRouteBuilder program) => program.MapPost("/commitments/{commitment:guid}/drop", DropAsync);

    private static RazorComponentResult<CommitmentsPage> Show(ConvergeDesk desk)
        => Page.Of<CommitmentsPage>(new { Desk = desk, Form = new CommitmentForm() });

    /// <summary>Written down in the room for a person; it is nobody's promise until that person confirms it.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CommitmentsPage>>> ProposeAsync(
        ConvergeDesk desk, [FromForm] CommitmentForm? form, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        form ??= new();
        var leader = desk.Leaders.FirstOrDefault(each => $"{each.Id}" == form.Leader);
        var place = leader is null ? null : Commitment.FreePlace(desk.Register.Commitments.Where(each => each.Leader == leader.Id && each.Round == desk.Round.Id));
        var problem = leader is null ? "Commitment_nobody"
            : Commitment.Problem(form.Text, Forms.Day(form.DueOn), desk.Today) is { } wrong ? $"Commitment_{wrong}"
            : place is null ? $"Commitment_{CommitmentProblem.TwoAlready}"
            : null;
        if (problem is not null) { return Again(problem); }
        if (!desk.Round.Binds) { return TypedResults.LocalRedirect(desk.Kept("commitments")); }
        db.Commitments.Add(new(CommitmentId.New(), desk.Round, leader!.Id, place!.Value, form.Text!, Forms.Day(form.DueOn)!.Value, clock.Now));
        return await db.KeptAsync(cancel) ? TypedResults.LocalRedirect($"{desk.Path}/commitments") : Again("Meanwhile");

        RazorComponentResult<CommitmentsPage> Again(string what) => Page.Refused<CommitmentsPage>(new { Desk = desk, Form = form, Problem = what });
    }

    /// <summary>Only what nobody has confirmed: a promise is its person's to take back.</summary>
    private static async Task<RedirectHttpResult> DropAsync(ConvergeDesk desk, Guid commitment, AttuneDb db, CancellationToken cancel)
    {
        var id = new CommitmentId(commitment);
        await db.Commitments.Where(each => each.Id == id && each.Program == desk.Desk.Program.Id && each.ConfirmedAt == null).ExecuteDeleteAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/commitments");
    }
}
