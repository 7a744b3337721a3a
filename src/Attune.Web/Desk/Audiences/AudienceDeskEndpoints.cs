using Attune.Domain.Audiences;
using Attune.Store;
using Attune.Store.Audiences;
using Attune.Store.UseCases.Audiences;
using Attune.Web.Accounts;
using Attune.Web.Audience;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Audiences;

/// <summary>The facilitator opens the room, asks and closes questions, and chooses what the Screen shows.</summary>
internal static class AudienceDeskEndpoints
{
    public static void MapAudienceDesk(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/programs/{program:guid}/audience").RequireAuthorization(Facilitator.Policy);
        desk.MapGet("", ShowAsync);
        desk.MapAudienceDeskLive();
        desk.MapPost("/open", OpenAsync).Makes();
        desk.MapPost("/questions", AskAsync).Makes();
        desk.MapPost("/statements/{wording:guid}", TakeOverAsync).Makes();
        desk.MapGet("/questions/{asked:guid}", AnswersAsync);
        desk.MapPost("/close", (AudienceForm form) => form.ChangeAsync(audience => audience.Room!.Close(form.Now))).Decides(AskToCloseAsync);
        desk.MapPost("/way-in", (AudienceForm form) => form.ChangeAsync(audience => { audience.Room!.ShowWayIn(); return AudienceOutcome.Changed; })).Steers();
        desk.MapPost("/findings", (AudienceForm form) => form.ChangeAsync(audience => { audience.Room!.ShowFindings(); return AudienceOutcome.Changed; })).Steers();
        desk.MapPost("/questions/{asked:guid}/open", (Guid asked, AudienceForm form)
            => form.ChangeAsync(asked, (audience, audienceQuestion) => audience.Room!.Open(audienceQuestion, audience.Questions, form.Now))).Steers();
        desk.MapPost("/questions/{asked:guid}/close", (Guid asked, AudienceForm form) => form.ChangeAsync(asked, (audience, audienceQuestion) => audience.Room!.Close(audienceQuestion))).Steers();
        desk.MapPost("/questions/{asked:guid}/show", (Guid asked, AudienceForm form) => form.ChangeAsync(asked, (audience, audienceQuestion) => audience.Room!.Show(audienceQuestion))).Steers();
        desk.MapPost("/questions/{asked:guid}/take", TakeAsync).Changes();
        desk.MapPost("/questions/{asked:guid}/lay-out", (Guid asked, AudienceForm form, AudienceClouds clouds) => form.ChangeAsync(asked, (_, audienceQuestion) =>
        {
            clouds.Forget(audienceQuestion.Id);
            return AudienceOutcome.Changed;
        }, $"questions/{asked}")).Steers();
    }

    private static async Task<Question?> AskToCloseAsync(HttpContext context)
        => await AudienceDesk.FindAsync(context) is { IsOpen: true } audience ? new(AudiencesTexts.CloseAsk, AudiencesTexts.CloseAskText, AudiencesTexts.DeskClose, audience.Path) : null;

    private static async Task<Results<RazorComponentResult<AudienceDeskPage>, NotFound>> ShowAsync(Guid program, HttpContext context, AudienceForm form, AttuneDb db, CancellationToken cancel)
    {
        // The number is read before the counts: an answer that comes in between makes the page ask again.
        var number = await AudienceDeskLive.NumberOfAsync(db, new(program), cancel);
        return await AudienceDesk.FindAsync(context) is { } audience ? Page.Show<AudienceDeskPage>(new { Audience = audience, Address = form.Address, Number = number }) : TypedResults.NotFound();
    }

    private static async Task<RedirectHttpResult> OpenAsync(AudienceDesk audience, OpenAudience open, SealedCodes codes, Clock clock, CancellationToken cancel)
    {
        // Pressed twice it stays the same room.
        if (audience.IsOpen) { return TypedResults.LocalRedirect(audience.Path); }
        var code = RoomCode.New();
        await open.RunAsync(audience.Desk.Round, audience.Room, code, codes.Seal(code), clock.Now, cancel);
        return TypedResults.LocalRedirect(audience.Path);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> AskAsync(
        AudienceDesk audience, [FromForm] AudienceQuestionKind kind, [FromForm] string? text, [FromForm] string? choices, AudienceForm form, AddAudienceQuestion add, CancellationToken cancel)
    {
        if (audience.Room is not { } room) { return TypedResults.NotFound(); }
        var asked = new AskForm(kind, (text ?? "").Trim(), choices ?? "");
        if (asked.Problem is not null) { return Page.Refused<AudienceDeskPage>(new { Audience = audience, Address = form.Address, Form = asked, Tried = true }); }
        await add.RunAsync(new(AudienceQuestionId.New(), room, audience.Questions.Count + 1, kind, asked.Text, asked.Lines), cancel);
        return TypedResults.LocalRedirect(audience.Path);
    }

    /// <summary>Makes the words of a statement, as they stand now, a question of the room.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> TakeOverAsync(AudienceDesk audience, Guid wording, AddAudienceQuestion add, CancellationToken cancel)
    {
        if (audience.Room is not { } room) { return TypedResults.NotFound(); }
        // Pressed twice, the question is asked only once.
        if (audience.Statements.FirstOrDefault(statement => statement.Id.Value == wording) is { Wording: { } words } found)
        {
            await add.RunAsync(new(AudienceQuestionId.New(), room, audience.Questions.Count + 1, AudienceQuestionKind.Statement, words.Text, [], found.Id), cancel);
        }

        return TypedResults.LocalRedirect(audience.Path);
    }

    private static async Task<Results<RazorComponentResult<AnswersToPage>, NotFound>> AnswersAsync(AudienceDesk audience, Guid asked, AttuneDb db, CancellationToken cancel)
        => audience.Questions.FirstOrDefault(audienceQuestion => audienceQuestion.Id.Value == asked) is { } found
            ? Page.Show<AnswersToPage>(new { Audience = audience, Question = found, Tally = await db.TallyAsync(found, cancel) })
            : TypedResults.NotFound();

    private static Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> TakeAsync(Guid asked, [FromForm] string? word, [FromForm] bool back, AudienceForm form)
        => form.ChangeAsync(asked, (_, audienceQuestion) =>
        {
            if (back) { audienceQuestion.PutBack(word ?? ""); } else { audienceQuestion.TakeAway(word ?? ""); }
            return AudienceOutcome.Changed;
        }, $"questions/{asked}");
}
