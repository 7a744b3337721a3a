using Attune.Web.Features.Accounts;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Questions;

internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder app)
    {
        var questions = app.MapGroup("/programs/{program:guid}/questions").RequireAuthorization(Facilitator.Policy);
        questions.MapGet("", ShowAsync);
        questions.MapPost("", ReviseAsync);
    }

    private static async Task<RazorComponentResult<QuestionsPage>> ShowAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => Page.Of<QuestionsPage>(new { Desk = desk, Form = QuestionsForm.Of(desk.Pack), Fixed = await AnswersAsync(db, desk, cancel) > 0 });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<QuestionsPage>>> ReviseAsync(ProgramDesk desk, IFormCollection sent, AttuneDb db, CancellationToken cancel)
    {
        var form = QuestionsForm.Of(desk.Pack, sent);
        if (form.Problem is { } problem) { return Page.Refused<QuestionsPage>(new { Desk = desk, Form = form, Problem = problem }); }
        var next = new QuestionPack(desk.Program.Id, 1 + await db.Packs.Where(pack => pack.Program == desk.Program.Id).MaxAsync(pack => pack.Version, cancel), form.Questions);
        if (desk.Round.Adopt(next, await AnswersAsync(db, desk, cancel)) != AdoptOutcome.Adopted) { return Page.Refused<QuestionsPage>(new { Desk = desk, Form = form, Fixed = true }); }
        db.Packs.Add(next);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/questions");
    }

    private static Task<int> AnswersAsync(AttuneDb db, ProgramDesk desk, CancellationToken cancel) => db.Answers.CountAsync(answer => answer.Round == desk.Round.Id, cancel);
}
