using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Answer;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Interviews;

/// <summary>The facilitator types what a leader says; it counts once the leader has approved it through the personal link.</summary>
internal static class InterviewEndpoints
{
    public static void MapInterviews(this IEndpointRouteBuilder app)
    {
        var interviews = app.MapGroup("/programs/{program:guid}/interviews/{leader:guid}").RequireAuthorization(Facilitator.Policy);
        interviews.MapGet("", ShowAsync);
        interviews.MapPost("", BeginAsync);
        foreach (var pattern in new[] { "/{number:int}", "/{number:int}/{part}" })
        {
            interviews.MapGet(pattern, ShowScreenAsync);
            interviews.MapPost(pattern, KeepAsync);
        }
    }

    private static async Task<Results<RazorComponentResult<InterviewPage>, NotFound>> ShowAsync(
        Guid program, Guid leader, ClaimsPrincipal user, AttuneDb db, Gate gate, CancellationToken cancel)
        => await InterviewDesk.FindAsync(db, gate, program, leader, user, cancel) is { } interview ? Page.Of<InterviewPage>(new { Interview = interview }) : TypedResults.NotFound();

    /// <summary>Makes the leader's place, if there is none yet.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> BeginAsync(
        Guid program, Guid leader, ClaimsPrincipal user, AttuneDb db, PersonalLinks links, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, program, user, cancel) is not { Round.Phase: RoundPhase.Collecting } desk || desk.Leaders.FirstOrDefault(each => each.Id == new LeaderId(leader)) is not { } person) { return TypedResults.NotFound(); }
        if (desk.Invitations.All(each => each.Leader != person.Id)) { await links.MakeAsync(desk.Round, person, cancel); }
        return TypedResults.LocalRedirect($"{desk.Path}/interviews/{person.Id}");
    }

    private static async Task<Results<RazorComponentResult<InterviewScreenPage>, RedirectHttpResult, NotFound>> ShowScreenAsync(
        Guid program, Guid leader, HttpContext context, AttuneDb db, Gate gate, CancellationToken cancel)
    {
        if (await InterviewDesk.FindAsync(db, gate, program, leader, context.User, cancel) is not { } interview || ScreenAt(interview, context.Request.Path) is not { } screen) { return TypedResults.NotFound(); }
        if (!interview.MayType(screen.Question)) { return TypedResults.LocalRedirect(interview.Path); }
        return Page.Of<InterviewScreenPage>(new { Interview = interview, Screen = screen, Content = interview.Seat.ContentOf(screen.Question), Revision = interview.Seat.To(screen.Question)?.Revision ?? 0 });
    }

    /// <summary>For the button and for the module the same form on the same address, as on the leader's own screens.</summary>
    private static async Task<IResult> KeepAsync(
        Guid program, Guid leader, HttpContext context, IFormCollection form, AttuneDb db, Gate gate, AnswerWriter writer, Clock clock, CancellationToken cancel)
    {
        try
        {
            return await KeepNowAsync(program, leader, context, form, db, gate, writer, clock, cancel);
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is not null)
        {
            if (ScreenEndpoints.AsksForJson(context)) { return ScreenEndpoints.ComeAgain(context); }
            ScreenEndpoints.SayWhen(context);
            return Page.Of<InterviewSendAgainPage>(new { Action = context.Request.Path.Value!, Fields = ScreenEndpoints.FieldsOf(form) }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> KeepNowAsync(
        Guid program, Guid leader, HttpContext context, IFormCollection form, AttuneDb db, Gate gate, AnswerWriter writer, Clock clock, CancellationToken cancel)
    {
        if (await InterviewDesk.FindAsync(db, gate, program, leader, context.User, cancel) is not { } interview || ScreenAt(interview, context.Request.Path) is not { } screen) { return TypedResults.NotFound(); }
        var sent = AnswerForm.Read(screen, form, interview.Seat.ContentOf(screen.Question));
        var saving = await interview.SaveAsync(screen, sent, writer, clock.Now, cancel);
        var status = ScreenEndpoints.StatusOf(saving.Ending);
        if (saving.Ending == SaveEnding.ComeAgain) { ScreenEndpoints.SayWhen(context); }
        if (ScreenEndpoints.AsksForJson(context)) { return TypedResults.Json(SavedReply.Of(saving, screen), statusCode: status); }
        return saving.Ending switch
        {
            SaveEnding.Saved => TypedResults.LocalRedirect(SeatWay.At(interview.Seat, screen).After is { } after ? interview.PathOf(after) : interview.Path),
            // The page of the interview says what has become of it.
            SaveEnding.Closed => TypedResults.LocalRedirect(interview.Path),
            _ => Page.Of<InterviewScreenPage>(new { Interview = interview, Screen = screen, sent.Content, saving.Revision, Saving = saving }, status),
        };
    }

    private static Screen? ScreenAt(InterviewDesk interview, PathString path)
        => interview.Seat.Screens.FirstOrDefault(screen => path.Equals(interview.PathOf(screen), StringComparison.Ordinal));
}
