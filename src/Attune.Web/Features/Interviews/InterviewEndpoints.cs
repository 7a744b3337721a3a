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
        interviews.MapGet("", Show);
        interviews.MapPost("", BeginAsync);
        foreach (var pattern in new[] { "/{number:int}", "/{number:int}/{part}" })
        {
            interviews.MapGet(pattern, ShowScreen);
            interviews.MapPost(pattern, KeepAsync);
        }
    }

    private static RazorComponentResult<InterviewPage> Show(InterviewDesk interview) => Page.Of<InterviewPage>(new { Interview = interview });

    /// <summary>Makes the leader's place, if there is none yet.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> BeginAsync(LeaderDesk at, PersonalLinks links, CancellationToken cancel)
    {
        var (desk, person) = at;
        if (desk.Round.Phase != RoundPhase.Collecting) { return TypedResults.NotFound(); }
        if (desk.InvitationOf(person) is null) { await links.MakeAsync(desk.Round, person, cancel); }
        return TypedResults.LocalRedirect($"{desk.Path}/interviews/{person.Id}");
    }

    private static Results<RazorComponentResult<InterviewScreenPage>, RedirectHttpResult, NotFound> ShowScreen(InterviewDesk interview, HttpContext context)
    {
        if (ScreenAt(interview, context.Request.Path) is not { } screen) { return TypedResults.NotFound(); }
        if (!interview.MayType(screen.Question)) { return TypedResults.LocalRedirect(interview.Path); }
        return Page.Of<InterviewScreenPage>(new { Interview = interview, Screen = screen, Content = interview.Seat.ContentOf(screen.Question), Revision = interview.Seat.To(screen.Question)?.Revision ?? 0 });
    }

    /// <summary>For the button and for the module the same form on the same address, as on the leader's own screens.</summary>
    private static async Task<IResult> KeepAsync(HttpContext context, IFormCollection form, AnswerWriter writer, Clock clock, CancellationToken cancel)
    {
        try
        {
            return await KeepNowAsync(context, form, writer, clock, cancel);
        }
        catch (Exception exception) when (StoreFaults.Of(exception) is not null)
        {
            if (ScreenEndpoints.AsksForJson(context)) { return ComeAgain.Answer(context); }
            ComeAgain.SayWhen(context);
            return Page.Of<InterviewSendAgainPage>(new { Action = context.Request.Path.Value!, Fields = ScreenEndpoints.FieldsOf(form) }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Found here, and not before: while the database is away the words go back with the page that sends them again.
    private static async Task<IResult> KeepNowAsync(HttpContext context, IFormCollection form, AnswerWriter writer, Clock clock, CancellationToken cancel)
    {
        if (await InterviewDesk.FindAsync(context) is not { } interview || ScreenAt(interview, context.Request.Path) is not { } screen) { return TypedResults.NotFound(); }
        var sent = AnswerForm.Read(screen, form, interview.Seat.ContentOf(screen.Question));
        var saving = await interview.SaveAsync(screen, sent, writer, clock.Now, cancel);
        var status = ScreenEndpoints.StatusOf(saving.Ending);
        if (saving.Ending == SaveEnding.ComeAgain) { ComeAgain.SayWhen(context); }
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
