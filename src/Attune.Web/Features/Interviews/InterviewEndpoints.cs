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
        if (interview.Outcome != InterviewOutcome.Open || interview.IsApproved(screen.Question)) { return TypedResults.LocalRedirect(interview.Path); }
        return Page.Of<InterviewScreenPage>(new { Interview = interview, Screen = screen, Content = interview.Seat.ContentOf(screen.Question), Revision = interview.Seat.To(screen.Question)?.Revision ?? 0 });
    }

    private static async Task<Results<RazorComponentResult<InterviewScreenPage>, RedirectHttpResult, NotFound>> KeepAsync(
        Guid program, Guid leader, HttpContext context, IFormCollection form, AttuneDb db, Gate gate, AnswerWriter writer, Clock clock, CancellationToken cancel)
    {
        if (await InterviewDesk.FindAsync(db, gate, program, leader, context.User, cancel) is not { } interview || ScreenAt(interview, context.Request.Path) is not { } screen) { return TypedResults.NotFound(); }
        if (interview.Outcome != InterviewOutcome.Open) { return TypedResults.LocalRedirect(interview.Path); }
        var sent = AnswerForm.Read(screen, form, interview.Seat.ContentOf(screen.Question));
        if (screen.Question.Problem(sent.Content) is { } problem) { return Again(StatusCodes.Status422UnprocessableEntity, Strings.Say("Interview_unfit", AnswerStrings.Of(problem))); }
        var next = SeatWay.At(interview.Seat, screen).After is { } after ? interview.PathOf(after) : interview.Path;
        if (sent.Content.IsEmpty && sent.Revision == 0) { return TypedResults.LocalRedirect(next); }
        var result = await writer.WriteAsync(
            new(interview.Seat.Place(screen.Question), sent.Content, WriteAs.Answer, sent.Revision, sent.WriteKey, EnteredBy.Interviewer, clock.Now), cancel);
        return result switch
        {
            { IsKept: true } => TypedResults.LocalRedirect(next),
            { Outcome: WriteOutcome.ChangedElsewhere } => Again(StatusCodes.Status409Conflict, Strings.Say("Interview_changed", interview.Leader.Name)),
            { Outcome: WriteOutcome.Closed or WriteOutcome.NotInvited } => TypedResults.LocalRedirect(interview.Path),
            _ => Again(StatusCodes.Status503ServiceUnavailable, Strings.Say("Interview_again")),
        };

        RazorComponentResult<InterviewScreenPage> Again(int status, string problem)
            => Page.Of<InterviewScreenPage>(new { Interview = interview, Screen = screen, sent.Content, sent.Revision, Problem = problem }, status);
    }

    private static Screen? ScreenAt(InterviewDesk interview, PathString path)
        => interview.Seat.Screens.FirstOrDefault(screen => path.Equals(interview.PathOf(screen), StringComparison.Ordinal));
}
