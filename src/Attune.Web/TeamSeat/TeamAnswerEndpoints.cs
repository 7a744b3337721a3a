using System.Diagnostics;
using Attune.Domain.Answers;
using Attune.Domain.Teams;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.TeamSeat;

/// <summary>The pages on which somebody in a team reads the promise, answers, looks at the own answers, takes them back, and hands a shared device on.</summary>
internal static class TeamAnswerEndpoints
{
    public static void MapTeamAnswers(this IEndpointRouteBuilder app)
    {
        var team = app.MapGroup("/team").RequireAuthorization(TeamAuthentication.Policy);
        team.MapGet("/start", (Delegate)StartAsync);
        team.MapGet("/{number:int}", (Delegate)ShowAsync);
        team.MapPost("/{number:int}", SaveAsync).RequireRateLimiting(TeamSetup.SaveLimit).WithMetadata(new ShortWay(TeamAuthentication.Scheme, TeamAuthentication.SecretClaim));
        team.MapGet("/answers", (Delegate)AnswersAsync);
        team.MapPost("/withdraw", WithdrawAsync).RequireRateLimiting(TeamSetup.SaveLimit);
        team.MapPost("/next", (Delegate)NextAsync).RequireRateLimiting(TeamSetup.SaveLimit);
    }

    private static async Task<IResult> StartAsync(HttpContext context) => await TeamSeat.FindAsync(context) switch
    {
        null => Gone(),
        { IsOpen: false } seat => Over(seat),
        var seat => Page.Show<TeamStartPage>(new { Seat = seat }),
    };

    private static async Task<IResult> ShowAsync(HttpContext context, int number) => await TeamSeat.FindAsync(context) switch
    {
        null => Gone(),
        { IsOpen: false } seat => Over(seat),
        var seat => seat.Step(number) is { } step ? Page.Show<TeamQuestionPage>(new { Seat = seat, Step = step, Content = (seat.Own ?? TeamAnswer.Empty).To(step.Question.Id) }) : TypedResults.NotFound(),
    };

    private static async Task<IResult> AnswersAsync(HttpContext context) => await TeamSeat.FindAsync(context) switch
    {
        null => Gone(),
        { IsOpen: false } seat => Over(seat),
        var seat => Page.Show<TeamAnswersPage>(new { Seat = seat }),
    };

    private static async Task<IResult> SaveAsync(int number, IFormCollection sent, HttpContext context, SaveTeamAnswer save, CancellationToken cancel)
    {
        if (await TeamSeat.FindAsync(context) is not { } seat) { return Gone(); }
        if (!seat.IsOpen) { return Over(seat, isLate: true); }
        if (seat.Step(number) is not { } step) { return TypedResults.NotFound(); }
        var before = seat.Own ?? TeamAnswer.Empty;
        var form = AnswerForm.Read(step, sent, before.To(step.Question.Id));
        // Words of the question that nobody knows are asked of leaders alone.
        var content = form.Content with { UnknownWords = [] };
        var answer = before.With(new(step.Question.Id, content));
        if ((form.IsOutdated ? ContentProblem.QuestionChanged : answer.Problem(seat.Sheet.Questions)) is { } problem)
        {
            return Page.Refused<TeamQuestionPage>(new { Seat = seat, Step = step, Content = content, Problem = problem });
        }

        return await WriteAsync(seat, answer, save, cancel) switch
        {
            SaveEnding.Saved => TypedResults.LocalRedirect(seat.Step(number + 1) is null ? TeamPaths.Answers : TeamPaths.Question(number + 1)),
            SaveEnding.RetryLater => Again(seat, step, content, context),
            _ => Over(seat, isLate: true),
        };
    }

    private static async Task<IResult> WithdrawAsync(HttpContext context, SaveTeamAnswer save, CancellationToken cancel)
    {
        if (await TeamSeat.FindAsync(context) is not { } seat) { return Gone(); }
        return !seat.IsOpen ? Over(seat, isLate: true) : await WriteAsync(seat, TeamAnswer.Empty, save, cancel) switch
        {
            SaveEnding.Saved => TypedResults.LocalRedirect(TeamPaths.Answers),
            SaveEnding.RetryLater => RetryLater.Answer(context),
            _ => Over(seat, isLate: true),
        };
    }

    /// <summary>Whoever takes the device next has a place of their own, and no way to the one before.</summary>
    private static async Task<IResult> NextAsync(HttpContext context)
    {
        var seat = await TeamSeat.FindAsync(context);
        await TeamAuthentication.SignOutAsync(context);
        return TypedResults.LocalRedirect(seat is { IsOpen: true } ? TeamPaths.LinkOf("", seat.Team.Code) : TeamPaths.Join);
    }

    /// <summary>Nothing is written for somebody who has given nothing.</summary>
    private static async Task<SaveEnding> WriteAsync(TeamSeat seat, TeamAnswer answer, SaveTeamAnswer save, CancellationToken cancel)
    {
        if (answer.IsEmpty && seat.Own is null) { return SaveEnding.Saved; }
        var started = Stopwatch.GetTimestamp();
        var outcome = await save.RunAsync(seat.Place, answer.IsEmpty ? null : answer, seat.Now, cancel);
        if (outcome.IsKept()) { Metrics.Saved(outcome, started); }
        return SaveEndings.From(outcome);
    }

    private static RazorComponentResult<TeamQuestionPage> Again(TeamSeat seat, AnswerStep step, AnswerContent content, HttpContext context)
    {
        RetryLater.SayWhen(context);
        return Page.Show<TeamQuestionPage>(new { Seat = seat, Step = step, Content = content, IsBusy = true }, StatusCodes.Status503ServiceUnavailable);
    }

    private static RazorComponentResult<TeamGonePage> Gone() => Page.Show<TeamGonePage>();

    private static RazorComponentResult<TeamOverPage> Over(TeamSeat seat, bool isLate = false)
        => Page.Show<TeamOverPage>(new { Seat = seat, IsLate = isLate }, isLate ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
