using Attune.Web.Features.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Audiences;

/// <summary>The facilitator opens the room, asks, closes, and chooses what the Screen shows.</summary>
internal static class DeskEndpoints
{
    public static void MapAudienceDesk(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/programs/{program:guid}/audience").RequireAuthorization(Facilitator.Policy);
        desk.MapGet("", ShowAsync);
        desk.MapAudienceDeskLive();
        desk.MapPost("/open", OpenAsync);
        desk.MapPost("/questions", AskAsync);
        desk.MapPost("/statements/{wording:guid}", TakeOverAsync);
        desk.MapGet("/questions/{asked:guid}", AnswersAsync);
        desk.MapPost("/close", (AudienceStep step) => step.ChangeAsync(audience => audience.Room!.Close(step.Now)));
        desk.MapPost("/way-in", (AudienceStep step) => step.ChangeAsync(audience => { audience.Room!.ShowWayIn(); return AudienceOutcome.Changed; }));
        desk.MapPost("/findings", (AudienceStep step) => step.ChangeAsync(audience => { audience.Room!.ShowFindings(); return AudienceOutcome.Changed; }));
        desk.MapPost("/questions/{asked:guid}/open", (Guid asked, AudienceStep step)
            => step.ChangeAsync(asked, (audience, each) => audience.Room!.Open(each, audience.Questions, step.Now)));
        desk.MapPost("/questions/{asked:guid}/close", (Guid asked, AudienceStep step) => step.ChangeAsync(asked, (audience, each) => audience.Room!.Close(each)));
        desk.MapPost("/questions/{asked:guid}/show", (Guid asked, AudienceStep step) => step.ChangeAsync(asked, (audience, each) => audience.Room!.Show(each)));
        desk.MapPost("/questions/{asked:guid}/take", TakeAsync);
        desk.MapPost("/questions/{asked:guid}/lay-out", (Guid asked, AudienceStep step, AudienceClouds clouds) => step.ChangeAsync(asked, (_, each) =>
        {
            clouds.Forget(each.Id);
            return AudienceOutcome.Changed;
        }, $"questions/{asked}"));
    }

    private static async Task<Results<RazorComponentResult<AudienceDeskPage>, NotFound>> ShowAsync(Guid program, HttpContext context, AudienceStep step, AttuneDb db, CancellationToken cancel)
    {
        // Before what is shown: what is counted after it is asked for again.
        var number = await AudienceDeskLive.NumberOfAsync(db, new(program), cancel);
        return await AudienceDesk.FindAsync(context) is { } audience ? Page.Of<AudienceDeskPage>(new { Audience = audience, Address = step.Address, Number = number }) : TypedResults.NotFound();
    }

    private static async Task<RedirectHttpResult> OpenAsync(AudienceDesk audience, AudienceStep step, AttuneDb db, SealedCodes codes, CancellationToken cancel)
    {
        // Pressed twice it is the same room; one whose code cannot be shown any more is closed for a new one.
        if (audience.IsOpen) { return TypedResults.LocalRedirect(audience.Path); }
        if (audience.Room is { ClosedAt: null } lost) { lost.Close(step.Now); }
        var code = RoomCode.New();
        db.Add(new AudienceRoom(AudienceRoomId.New(), audience.Desk.Round, code, codes.Seal(code), step.Now));
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(audience.Path);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> AskAsync(
        AudienceDesk audience, [FromForm] AudienceQuestionKind kind, [FromForm] string? text, [FromForm] string? choices, AudienceStep step, AttuneDb db, CancellationToken cancel)
    {
        if (audience.Room is not { } room) { return TypedResults.NotFound(); }
        var form = new AskForm(kind, (text ?? "").Trim(), choices ?? "");
        if (form.Problem is not null) { return Page.Refused<AudienceDeskPage>(new { Audience = audience, Address = step.Address, Form = form, Tried = true }); }
        db.Add(new AudienceQuestion(AudienceQuestionId.New(), room, audience.Questions.Count + 1, kind, form.Text, form.Lines));
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(audience.Path);
    }

    /// <summary>The words of a statement as they stand now become a question of the room.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> TakeOverAsync(AudienceDesk audience, Guid wording, AttuneDb db, CancellationToken cancel)
    {
        if (audience.Room is not { } room) { return TypedResults.NotFound(); }
        // Pressed twice it is asked once.
        if (audience.Statements.FirstOrDefault(each => each.Id.Value == wording) is { Wording: { } words } found)
        {
            db.Add(new AudienceQuestion(AudienceQuestionId.New(), room, audience.Questions.Count + 1, AudienceQuestionKind.Statement, words.Text, [], found.Id));
            await db.SaveChangesAsync(cancel);
        }

        return TypedResults.LocalRedirect(audience.Path);
    }

    private static async Task<Results<RazorComponentResult<AnswersToPage>, NotFound>> AnswersAsync(AudienceDesk audience, Guid asked, AttuneDb db, CancellationToken cancel)
        => audience.Questions.FirstOrDefault(each => each.Id.Value == asked) is { } found
            ? Page.Of<AnswersToPage>(new { Audience = audience, Question = found, Tally = await db.TallyAsync(found, cancel) })
            : TypedResults.NotFound();

    private static Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> TakeAsync(Guid asked, [FromForm] string? word, [FromForm] bool back, AudienceStep step)
        => step.ChangeAsync(asked, (_, each) =>
        {
            if (back) { each.PutBack(word ?? ""); } else { each.TakeAway(word ?? ""); }
            return AudienceOutcome.Changed;
        }, $"questions/{asked}");
}
