using System.Security.Claims;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Setup;

/// <summary>The Desk's page of one question: what is asked beside it, or, once leaders answer, its words alone.</summary>
internal static class EditQuestionEndpoints
{
    public static void MapQuestion(this IEndpointRouteBuilder questions)
    {
        questions.MapGet("/{question}", ShowAsync);
        questions.MapPost("/{question}", SaveAsync).Changes();
    }

    private static async Task<Results<RazorComponentResult<EditQuestionPage>, NotFound>> ShowAsync(string question, ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => desk.Pack.Find(question) is { } asked ? Show((await ViewAsync(desk, db, cancel)) with { Form = QuestionForm.From(asked, desk.Pack.Version) }) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<EditQuestionPage>, NotFound>> SaveAsync(
        string question, ProgramDesk desk, IFormCollection sent, ReviseQuestions revise, AttuneDb db, ClaimsPrincipal user, Telling telling, Clock clock, CancellationToken cancel)
    {
        var view = await ViewAsync(desk, db, cancel);
        // Removed in another window: what was typed here is kept, and may put it back.
        if (view.Versions.Prepend(desk.Pack).Select(pack => pack.Find(question)).FirstOrDefault(found => found is not null) is not { } known) { return TypedResults.NotFound(); }
        var form = QuestionForm.From(known, sent);
        if (view.IsAnswered) { return await RewordAsync(view, known, form, sent, revise, db, user, telling, clock, cancel); }
        if (form.After(sent) is { } draft) { return Show(view with { Form = draft }); }
        if (view.IsElsewhere(form)) { return Refuse(view with { Form = form with { Version = desk.Pack.Version }, IsOther = true }); }
        var typed = form.ToQuestion(view.Versions);
        var questions = desk.Pack.Questions.With(typed);
        if (typed.Flaws() is { Length: > 0 } flaws) { return Refuse(view with { Form = form, Flaws = flaws }); }
        if (QuestionPack.Problem(questions) is { } problem) { return Refuse(view with { Form = form, Problem = QuestionWords.Problem(problem) }); }
        return await revise.RunAsync(desk.Round, desk.Pack, questions, user.AsViewer(), clock.Now, cancel) is { Outcome: AdoptOutcome.Adopted }
            ? TypedResults.LocalRedirect(NextOf(desk, known, sent))
            : Refuse(await AgainAsync(view, form, db, user, cancel));
    }

    /// <summary>Once leaders answer, only the words change, and only by somebody who says that they mean the same.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<EditQuestionPage>, NotFound>> RewordAsync(
        EditQuestionView view, PackQuestion known, QuestionForm form, IFormCollection sent, ReviseQuestions revise, AttuneDb db, ClaimsPrincipal user, Telling telling, Clock clock, CancellationToken cancel)
    {
        var desk = view.Desk;
        if (desk.IsLocked || desk.Pack.Find(known.Id) is null) { return TypedResults.NotFound(); }
        var typed = form.InOtherWords();
        // The form of a window that was opened before the first answer says more than words.
        if (!sent.ContainsKey(EditQuestionView.Wording)) { return Refuse(view with { Form = QuestionForm.From(typed, desk.Pack.Version), Typed = form }); }
        if (view.IsElsewhere(form)) { return Refuse(view with { Form = QuestionForm.From(typed, desk.Pack.Version), IsOther = true }); }
        if (typed.Flaws() is { Length: > 0 } flaws) { return Refuse(view with { Form = QuestionForm.From(typed, desk.Pack.Version), Flaws = flaws }); }
        if (sent[EditQuestionView.Same] != EditQuestionView.Yes && !typed.ReadsLike(known)) { return Refuse(view with { Form = QuestionForm.From(typed, desk.Pack.Version), Problem = QuestionTexts.RewordNotSame }); }
        var revision = await revise.RunAsync(desk.Round, desk.Pack, desk.Pack.Questions.With(typed), user.AsViewer(), clock.Now, cancel);
        if (revision.Outcome != AdoptOutcome.Adopted) { return Refuse(await AgainAsync(view, form, db, user, cancel)); }
        if (revision.IsReworded) { telling.Say(revision.Done > 0 ? QuestionTexts.RewordSaid(revision.Done) : QuestionTexts.RewordSaidNone); }
        return TypedResults.LocalRedirect(NextOf(desk, known, sent));
    }

    private static RazorComponentResult<EditQuestionPage> Show(EditQuestionView view) => Page.Show<EditQuestionPage>(new { View = view });

    private static RazorComponentResult<EditQuestionPage> Refuse(EditQuestionView view) => Page.Refused<EditQuestionPage>(new { View = view });

    private static string NextOf(ProgramDesk desk, PackQuestion question, IFormCollection sent) => sent.ContainsKey(Forms.GoOn) ? $"{desk.Path}/questions" : $"{desk.Path}/questions/{question.Id}";

    /// <summary>Another window was first, at the same moment: both versions are shown.</summary>
    private static async Task<EditQuestionView> AgainAsync(EditQuestionView view, QuestionForm form, AttuneDb db, ClaimsPrincipal user, CancellationToken cancel)
    {
        var now = await ProgramDesk.FindAsync(db, view.Desk.Program.Id.Value, user, cancel) ?? view.Desk;
        var again = await ViewAsync(now, db, cancel);
        return again with { Form = form with { Version = now.Pack.Version }, IsOther = !again.IsAnswered, Typed = again.IsAnswered ? form : null };
    }

    private static async Task<EditQuestionView> ViewAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => new(desk, await db.VersionsAsync(desk.Program.Id, cancel), await db.IsAnsweredAsync(desk.Round, cancel));
}
