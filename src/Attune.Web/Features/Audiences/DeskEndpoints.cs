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
        desk.MapPost("/open", OpenAsync);
        desk.MapPost("/questions", AskAsync);
        desk.MapPost("/statements/{statement:guid}", TakeOverAsync);
        desk.MapGet("/questions/{question:guid}", AnswersAsync);
        desk.MapPost("/close", (Guid program, AudienceStep step) => step.ChangeAsync(program, audience => audience.Room!.Close(step.Now)));
        desk.MapPost("/way-in", (Guid program, AudienceStep step) => step.ChangeAsync(program, audience => { audience.Room!.ShowWayIn(); return AudienceOutcome.Changed; }));
        desk.MapPost("/findings", (Guid program, AudienceStep step) => step.ChangeAsync(program, audience => { audience.Room!.ShowFindings(); return AudienceOutcome.Changed; }));
        desk.MapPost("/questions/{question:guid}/open", (Guid program, Guid question, AudienceStep step)
            => step.ChangeAsync(program, question, (audience, each) => audience.Room!.Open(each, audience.Questions, step.Now)));
        desk.MapPost("/questions/{question:guid}/close", (Guid program, Guid question, AudienceStep step) => step.ChangeAsync(program, question, (audience, each) => audience.Room!.Close(each)));
        desk.MapPost("/questions/{question:guid}/show", (Guid program, Guid question, AudienceStep step) => step.ChangeAsync(program, question, (audience, each) => audience.Room!.Show(each)));
        desk.MapPost("/questions/{question:guid}/take", TakeAsync);
        desk.MapPost("/questions/{question:guid}/lay-out", (Guid program, Guid question, AudienceStep step, AudienceClouds clouds) => step.ChangeAsync(program, question, (_, each) =>
        {
            clouds.Forget(each.Id);
            return AudienceOutcome.Changed;
        }, $"questions/{question}"));
    }

    private static async Task<Results<RazorComponentResult<AudienceDeskPage>, NotFound>> ShowAsync(Guid program, AudienceStep step)
        => await step.FindAsync(program) is { } audience ? Page.Of<AudienceDeskPage>(new { Audience = audience, Address = step.Address }) : TypedResults.NotFound();

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
    private static async Task<Results<RedirectHttpResult, NotFound>> TakeOverAsync(Guid program, Guid statement, AudienceStep step, AttuneDb db, CancellationToken cancel)
    {
        if (await step.FindAsync(program) is not { Room: { } room } audience) { return TypedResults.NotFound(); }
        // Pressed twice it is asked once.
        if (audience.Statements.FirstOrDefault(each => each.Id.Value == statement) is { Wording: { } wording } found)
        {
            db.Add(new AudienceQuestion(AudienceQuestionId.New(), room, audience.Questions.Count + 1, AudienceQuestionKind.Statement, wording.Text, [], found.Id));
            await db.SaveChangesAsync(cancel);
        }

        return TypedResults.LocalRedirect(audience.Path);
    }

    private static async Task<Results<RazorComponentResult<AnswersToPage>, NotFound>> AnswersAsync(Guid program, Guid question, AudienceStep step, AttuneDb db, CancellationToken cancel)
        => await step.FindAsync(program) is { } audience && audience.Questions.FirstOrDefault(each => each.Id.Value == question) is { } found
            ? Page.Of<AnswersToPage>(new { Audience = audience, Question = found, Tally = await db.TallyAsync(found, cancel) })
            : TypedResults.NotFound();

    private static Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> TakeAsync(Guid program, Guid question, [FromForm] string? word, [FromForm] bool back, AudienceStep step)
        => step.ChangeAsync(program, question, (_, each) =>
        {
            if (back) { each.PutBack(word ?? ""); } else { each.TakeAway(word ?? ""); }
            return AudienceOutcome.Changed;
        }, $"questions/{question}");
}
