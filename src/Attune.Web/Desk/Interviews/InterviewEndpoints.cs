using System.Security.Claims;
using Attune.Domain.Rounds;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Seats;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Interviews;

/// <summary>The facilitator types what a leader says; it counts once the leader has approved it through the personal link.</summary>
internal static class InterviewEndpoints
{
    public static void MapInterviews(this IEndpointRouteBuilder app)
    {
        var interviews = app.MapGroup("/programs/{program:guid}/interviews/{leader:guid}").RequireAuthorization(Facilitator.Policy);
        interviews.MapGet("", Show);
        interviews.MapPost("", BeginAsync).Makes();
        interviews.MapPost("/agreed", AgreeAsync).Changes();
        foreach (var pattern in new[] { "/{number:int}", "/{number:int}/{part}" })
        {
            interviews.MapGet(pattern, ShowStep);
            interviews.MapPost(pattern, KeepAsync).Changes();
        }
    }

    private static RazorComponentResult<InterviewPage> Show(InterviewDesk interview) => Page.Show<InterviewPage>(new { Interview = interview });

    /// <summary>Makes the leader's place if there is none yet.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> BeginAsync(LeaderDesk at, PersonalLinks links, CancellationToken cancel)
    {
        var (desk, person) = at;
        if (desk.Round.Phase != RoundPhase.Collecting) { return TypedResults.NotFound(); }
        if (desk.InvitationOf(person) is null) { await links.MakeAsync(desk.Round, person, cancel); }
        return TypedResults.LocalRedirect($"{desk.Path}/interviews/{person.Id}");
    }

    /// <summary>
    /// Writes down that the leader lets the facilitator type. The leader reads it at the own seat, and can end it there; for a leader who has begun only the leader says it.
    /// </summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<InterviewPage>>> AgreeAsync(
        [FromForm] bool? agreed, InterviewDesk interview, ClaimsPrincipal user, AllowInterview allow, Clock clock, CancellationToken cancel)
    {
        if (agreed != true || !await allow.RunAsync(interview.Seat.Admission, allows: true, user.AsViewer(), clock.Now, cancel)) { return Page.Refused<InterviewPage>(new { Interview = interview }); }
        return TypedResults.LocalRedirect(interview.Path);
    }

    private static Results<RazorComponentResult<InterviewStepPage>, RedirectHttpResult, NotFound> ShowStep(InterviewDesk interview, HttpContext context)
    {
        if (StepAt(interview, context.Request.Path) is not { } step) { return TypedResults.NotFound(); }
        if (!interview.MayType(step.Question)) { return TypedResults.LocalRedirect(interview.Path); }
        return Page.Show<InterviewStepPage>(new { Interview = interview, Step = step, Content = interview.Seat.ContentOf(step.Question), Revision = interview.Seat.To(step.Question)?.Revision ?? 0 });
    }

    /// <summary>For the button and for the module the same form on the same address, as on the leader's own screens.</summary>
    private static async Task<IResult> KeepAsync(HttpContext context, IFormCollection form, SaveAnswer save, PointsAhead ahead, Clock clock, CancellationToken cancel)
    {
        try
        {
            return await KeepNowAsync(context, form, save, ahead, clock, cancel);
        }
        catch (Exception exception) when (StoreFaults.Classify(exception) is not null)
        {
            if (SavedReply.AsksForJson(context)) { return RetryLater.Answer(context); }
            RetryLater.SayWhen(context);
            return Page.Show<InterviewSendAgainPage>(new { Action = context.Request.Path.Value!, Fields = SavedReply.FieldsOf(form) }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Found here, and not before: while the database is away the words go back with the page that sends them again.
    private static async Task<IResult> KeepNowAsync(HttpContext context, IFormCollection form, SaveAnswer save, PointsAhead ahead, Clock clock, CancellationToken cancel)
    {
        if (await InterviewDesk.FindAsync(context) is not { } interview || StepAt(interview, context.Request.Path) is not { } step) { return TypedResults.NotFound(); }
        var sent = AnswerForm.Read(step, form, interview.Seat.ContentOf(step.Question));
        var saving = await interview.SaveAsync(step, sent, save, clock.Now, cancel);
        if (saving.Ending == SaveEnding.Saved) { ahead.Take(sent.Content.WholeText()); }
        var status = SavedReply.StatusOf(saving.Ending);
        if (saving.Ending == SaveEnding.RetryLater) { RetryLater.SayWhen(context); }
        if (SavedReply.AsksForJson(context)) { return SavedReply.From(saving, step); }
        return saving.Ending switch
        {
            SaveEnding.Saved => TypedResults.LocalRedirect(SeatWay.At(interview.Seat, step).After is { } after ? interview.PathOf(after) : interview.Path),
            // The page of the interview says what has become of it.
            SaveEnding.Closed => TypedResults.LocalRedirect(interview.Path),
            _ => Page.Show<InterviewStepPage>(new { Interview = interview, Step = step, sent.Content, saving.Revision, Saving = saving }, status),
        };
    }

    private static AnswerStep? StepAt(InterviewDesk interview, PathString path)
        => interview.Seat.AnswerSteps.FirstOrDefault(step => path.Equals(interview.PathOf(step), StringComparison.Ordinal));
}
