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
        desk.MapPost("/close", (Guid program, AudienceStep step) => step.ChangeAsync(program, audience => audience.Room!.Close(step.Now)));
        desk.MapPost("/way-in", (Guid program, AudienceStep step) => step.ChangeAsync(program, audience => { audience.Room!.ShowWayIn(); return AudienceOutcome.Changed; }));
        desk.MapPost("/findings", (Guid program, AudienceStep step) => step.ChangeAsync(program, audience => { audience.Room!.ShowFindings(); return AudienceOutcome.Changed; }));
        desk.MapPost("/questions/{asked:guid}/open", (Guid program, Guid asked, AudienceStep step)
            => step.ChangeAsync(program, asked, (audience, each) => audience.Room!.Open(each, audience.Questions, step.Now)));
        desk.MapPost("/questions/{asked:guid}/close", (Guid program, Guid asked, AudienceStep step) => step.ChangeAsync(program, asked, (audience, each) => audience.Room!.Close(each)));
        desk.MapPost("/questions/{asked:guid}/show", (Guid program, Guid asked, AudienceStep step) => step.ChangeAsync(program, asked, (audience, each) => audience.Room!.Show(each)));
        desk.MapPost("/questions/{asked:guid}/take", TakeAsync);
        desk.MapPost("/questions/{asked:guid}/lay-out", (Guid program, Guid asked, AudienceStep step, AudienceClouds clouds) => step.ChangeAsync(program, asked, (_, each) =>
        {
            clouds.Forget(each.Id);
            return AudienceOutcome.Changed;
        }, $"questions/{asked}"));
    }

    private static async Task<Results<RazorComponentResult<AudienceDeskPage>, NotFound>> ShowAsync(Guid program, AudienceStep step, AttuneDb db, CancellationToken cancel)
    {
        var number = await AudienceDeskLive.NumberOfAsync(db, new(program), cancel);
        return await step.FindAsync(program) is { } audience ? Page.Of<AudienceDeskPage>(new { Audience = audience, Address = step.Address, Number = number }) : TypedResults.NotFound();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> OpenAsync(Guid program, AudienceStep step, AttuneDb db, SealedCodes codes, CancellationToken cancel)
    {
        if (await step.FindAsync(program) is not { } audience) { return TypedResults.NotFound(); }
        // Pressed twice it is the same room; one whose code cannot be shown any more is closed for a new one.
        if (audience.IsOpen) { return TypedResults.LocalRedirect(audience.Path); }
        if (audience.Room is { ClosedAt: null } lost) { lost.Close(step.Now); }
        var code = RoomCode.New();
        db.Add(new AudienceRoom(AudienceRoomId.New(), audience.Desk.Round, code, codes.Seal(code), step.Now));
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(audience.Path);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> AskAsync(
        Guid program, [FromForm] AudienceQuestionKind kind, [FromForm] string? text, [FromForm] string? choices, AudienceStep step, AttuneDb db, CancellationToken cancel)
    {
        if (await step.FindAsync(program) is not { Room: { } room } audience) { return TypedResults.NotFound(); }
        var form = new AskForm(kind, (text ?? "").Trim(), choices ?? "");
        if (form.Problem is not null) { return Page.Refused<AudienceDeskPage>(new { Audience = audience, Address = step.Address, Form = form, Tried = true }); }
        db.Add(new AudienceQuestion(AudienceQuestionId.New(), room, audience.Questions.Count + 1, kind, form.Text, form.Lines));
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(audience.Path);
    }

    /// <summary>The words of a statement as they stand now become a question of the room.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> TakeOverAsync(Guid program, Guid wording, AudienceStep step, AttuneDb db, CancellationToken cancel)
    {
        if (await step.FindAsync(program) is not { Room: { } room } audience) { return TypedResults.NotFound(); }
        // Pressed twice it is asked once.
        if (audience.Statements.FirstOrDefault(each => each.Id.Value == wording) is { Wording: { } words } found)
        {
            db.Add(new AudienceQuestion(AudienceQuestionId.New(), room, audience.Questions.Count + 1, AudienceQuestionKind.Statement, words.Text, [], found.Id));
            await db.SaveChangesAsync(cancel);
        }

        return TypedResults.LocalRedirect(audience.Path);
    }

    private static async Task<Results<RazorComponentResult<AnswersToPage>, NotFound>> AnswersAsync(Guid program, Guid asked, AudienceStep step, AttuneDb db, CancellationToken cancel)
        => await step.FindAsync(program) is { } audience && audience.Questions.FirstOrDefault(each => each.Id.Value == asked) is { } found
            ? Page.Of<AnswersToPage>(new { Audience = audience, Question = found, Tally = await db.TallyAsync(found, cancel) })
            : TypedResults.NotFound();

    private static Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> TakeAsync(Guid program, Guid asked, [FromForm] string? word, [FromForm] bool back, AudienceStep step)
        => step.ChangeAsync(program, asked, (_, each) =>
        {
            if (back) { each.PutBack(word ?? ""); } else { each.TakeAway(word ?? ""); }
            return AudienceOutcome.Changed;
        }, $"questions/{asked}");
}
