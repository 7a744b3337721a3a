using System.Security.Claims;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Setup;

/// <summary>The Desk's page of all questions of a round, in their order, and their earlier versions.</summary>
internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder app)
    {
        var questions = app.MapGroup("/programs/{program:guid}/questions").RequireAuthorization(Facilitator.Policy);
        questions.MapGet("", ShowAsync);
        questions.MapPost("", ReviseAsync).Changes();
        questions.MapGet("/versions/{packVersion:int}", ShowVersionAsync);
        questions.MapPost("/restore", RestoreAsync).TakesBack();
        questions.MapQuestion();
    }

    private static async Task<RazorComponentResult<QuestionsPage>> ShowAsync(ProgramDesk desk, AttuneDb db, Clock clock, CancellationToken cancel)
        => Page.Show<QuestionsPage>(new { Desk = desk, Form = QuestionsForm.From(desk.Pack), IsAnswered = await db.IsAnsweredAsync(desk.Round, cancel), Asks = await AsksAsync(desk, db, clock, cancel) });

    private static async Task<QuarterAsks?> AsksAsync(ProgramDesk desk, AttuneDb db, Clock clock, CancellationToken cancel) => desk.IsPreparing ? await db.QuarterAsksAsync(desk.Round, clock.Today, cancel) : null;

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<QuestionsPage>>> ReviseAsync(
        ProgramDesk desk, IFormCollection sent, ReviseQuestions revise, AttuneDb db, ClaimsPrincipal user, Telling telling, Clock clock, CancellationToken cancel)
    {
        var (form, versions) = (QuestionsForm.From(desk.Pack, sent), await db.VersionsAsync(desk.Program.Id, cancel));
        var shown = versions.FirstOrDefault(pack => pack.Version == QuestionForm.VersionIn(sent)) ?? desk.Pack;
        if (await db.IsAnsweredAsync(desk.Round, cancel)) { return Page.Refused<QuestionsPage>(new { Desk = desk, Form = form, IsAnswered = true }); }
        // Only how long it takes is asked.
        if (sent[QuestionForm.Do] == QuestionForm.Look) { return Page.Show<QuestionsPage>(new { Desk = desk, Form = form, Asks = await AsksAsync(desk, db, clock, cancel) }); }
        if (!shown.Questions.AreSameAs(desk.Pack.Questions)) { return Page.Refused<QuestionsPage>(new { Desk = desk, Form = form, Shown = shown }); }
        var added = form.Added(sent, versions);
        var (asked, questions) = (desk.Pack, form.After(sent, added));
        if (sent.ContainsKey(QuestionLine.Add) && added is null) { return Page.Refused<QuestionsPage>(new { Desk = desk, Form = form, Problem = QuestionTexts.NoOwn }); }
        if (QuestionPack.Problem(questions) is { } problem) { return Page.Refused<QuestionsPage>(new { Desk = desk, Form = form, Problem = QuestionWords.Problem(problem) }); }
        if ((await revise.RunAsync(desk.Round, asked, questions, user.AsViewer(), clock.Now, cancel)).Outcome != AdoptOutcome.Adopted)
        {
            // Another window, or a leader, was first at the same moment.
            var now = await ProgramDesk.FindAsync(db, desk.Program.Id.Value, user, cancel) ?? desk;
            return Page.Refused<QuestionsPage>(new { Desk = now, Form = QuestionsForm.From(now.Pack, sent), Shown = asked, IsAnswered = await db.IsAnsweredAsync(now.Round, cancel) });
        }

        var left = asked.Questions.Count(question => questions.All(kept => kept.Id != question.Id));
        if (left > 0) { telling.Say(QuestionTexts.LeftOut(left), UndoTo(desk, asked.Version)); }
        return TypedResults.LocalRedirect(
            sent.ContainsKey(Forms.GoOn) ? $"{desk.Path}/promise"
            : sent.ContainsKey(QuestionLine.Add) && added is not null ? $"{desk.Path}/questions/{added.Id}"
            : sent[QuestionLine.Open].ToString() is { Length: > 0 } open && questions.Any(question => question.Id == open) ? $"{desk.Path}/questions/{open}"
            : $"{desk.Path}/questions");
    }

    private static async Task<Results<RazorComponentResult<QuestionVersionPage>, NotFound>> ShowVersionAsync(int packVersion, ProgramDesk desk, AttuneDb db, CancellationToken cancel)
        => await db.Packs.AsNoTracking().FirstOrDefaultAsync(pack => pack.Program == desk.Program.Id && pack.Version == packVersion, cancel) is { } version
            ? Page.Show<QuestionVersionPage>(new { Desk = desk, Version = version, IsAnswered = await db.IsAnsweredAsync(desk.Round, cancel) })
            : TypedResults.NotFound();

    /// <summary>Asks the questions of an earlier version again, as a new one.</summary>
    /// <param name="version">The version that was asked when the button was shown.</param>
    /// <param name="to">The version to ask again.</param>
    private static async Task<Results<RedirectHttpResult, Conflict>> RestoreAsync(
        [FromForm] int version, [FromForm] int to, ProgramDesk desk, ReviseQuestions revise, AttuneDb db, ClaimsPrincipal user, Telling telling, Clock clock, CancellationToken cancel)
    {
        if (desk.Pack.Version != version || await db.Packs.AsNoTracking().FirstOrDefaultAsync(pack => pack.Program == desk.Program.Id && pack.Version == to, cancel) is not { } earlier) { return TypedResults.Conflict(); }
        if ((await revise.RunAsync(desk.Round, desk.Pack, earlier.Questions, user.AsViewer(), clock.Now, cancel)).Outcome != AdoptOutcome.Adopted) { return TypedResults.Conflict(); }
        telling.Say(QuestionTexts.VersionRestored(to), UndoTo(desk, version));
        return TypedResults.LocalRedirect($"{desk.Path}/questions");
    }

    // The round asks the new version by now.
    private static Undo UndoTo(ProgramDesk desk, int version)
        => new(QuestionTexts.LeftOutUndo, $"{desk.Path}/questions/restore", new Sent(QuestionForm.VersionField, Forms.InField(desk.Round.PackVersion)), new Sent("to", Forms.InField(version)));
}
