using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Setup;

/// <summary>The Desk's pages on which the questions of a round are chosen and reworded.</summary>
internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder app)
    {
        var questions = app.MapGroup("/programs/{program:guid}/questions").RequireAuthorization(Facilitator.Policy);
        questions.MapGet("", ShowAsync);
        questions.MapPost("", ReviseAsync).Changes();
    }

    private static async Task<RazorComponentResult<QuestionsPage>> ShowAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => Page.Show<QuestionsPage>(new { Desk = desk, Form = QuestionsForm.From(desk.Pack), Fixed = await AnswersAsync(db, desk, cancel) > 0 });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<QuestionsPage>>> ReviseAsync(ProgramDesk desk, IFormCollection sent, ReviseQuestions revise, CancellationToken cancel)
    {
        var form = QuestionsForm.From(desk.Pack, sent);
        if (form.Problem is { } problem) { return Page.Refused<QuestionsPage>(new { Desk = desk, Form = form, Problem = problem }); }
        if (await revise.RunAsync(desk.Round, form.Questions, cancel) != AdoptOutcome.Adopted) { return Page.Refused<QuestionsPage>(new { Desk = desk, Form = form, Fixed = true }); }
        return TypedResults.LocalRedirect(sent.ContainsKey(Forms.GoOn) ? $"{desk.Path}/promise" : $"{desk.Path}/questions");
    }

    private static Task<int> AnswersAsync(AttuneDb db, ProgramDesk desk, CancellationToken cancel) => db.Answers.CountAsync(answer => answer.Round == desk.Round.Id, cancel);
}
