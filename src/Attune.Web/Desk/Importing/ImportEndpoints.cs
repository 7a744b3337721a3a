using System.Security.Claims;
using Attune.Domain.Imports;
using Attune.Domain.Rounds;
using Attune.Store.Imports;
using Attune.Store.Model;
using Attune.Store.UseCases.Imports;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Importing;

/// <summary>
/// The Desk's pages on which a file of answers becomes the answers of a round: sent, looked at as often as somebody likes, and read once, when it is confirmed.
/// </summary>
internal static class ImportEndpoints
{
    public static void MapImport(this IEndpointRouteBuilder app)
    {
        var import = app.MapGroup("/programs/{program:guid}/import").RequireAuthorization(Facilitator.Policy);
        import.MapGet("", (ProgramDesk desk, bool? gone) => Page.Show<ImportPage>(new { Desk = desk, IsGone = gone == true }));
        import.MapPost("", SendAsync).Changes().StaysInMemory();
        import.MapGet("/{upload:guid}", ShowAsync);
        import.MapPost("/{upload:guid}/look", LookAsync).HandsOut();
        import.MapPost("/{upload:guid}", ImportAsync).Makes();
        import.MapPost("/{upload:guid}/drop", DropAsync).TakesBack();
        import.MapPost("/undo", TakeBackAsync).Destroys(AskToTakeBackAsync);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ImportPage>>> SendAsync(
        ProgramDesk desk, IFormCollection sent, ClaimsPrincipal user, KeepUpload keep, Telling telling, Clock clock, CancellationToken cancel)
    {
        var file = await SentFile.ReadAsync(sent, cancel);
        if (file.Problem is { } problem) { return Page.Refused<ImportPage>(new { Desk = desk, Problem = problem }); }
        // The page it leads to says that nothing is read yet.
        telling.IsNothing = true;
        return TypedResults.LocalRedirect($"{desk.Path}/import/{await keep.RunAsync(user.Account(), desk.Program.Id, UploadKind.Answers, file.Name, file.Bytes, clock.Now, cancel)}");
    }

    private static async Task<Results<RazorComponentResult<MappingPage>, RedirectHttpResult>> ShowAsync(ProgramDesk desk, Guid upload, ClaimsPrincipal user, UploadReader uploads, Clock clock, CancellationToken cancel)
        => await OpenAsync(desk, upload, user, uploads, clock, cancel) is { } opened
            ? Page.Show<MappingPage>(new { Desk = desk, File = AnswerFile.Read(opened, desk, null) })
            : Gone(desk);

    private static async Task<Results<RazorComponentResult<MappingPage>, RedirectHttpResult>> LookAsync(ProgramDesk desk, Guid upload, IFormCollection sent, ClaimsPrincipal user, UploadReader uploads, Clock clock, CancellationToken cancel)
        => await OpenAsync(desk, upload, user, uploads, clock, cancel) is { } opened
            ? Page.Show<MappingPage>(new { Desk = desk, File = AnswerFile.Read(opened, desk, sent) })
            : Gone(desk);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MappingPage>>> ImportAsync(
        ProgramDesk desk, Guid upload, IFormCollection sent, ClaimsPrincipal user, UploadReader uploads, ImportAnswers import, Telling telling, Clock clock, CancellationToken cancel)
    {
        if (await OpenAsync(desk, upload, user, uploads, clock, cancel) is not { } opened) { return Gone(desk); }
        var file = AnswerFile.Read(opened, desk, sent);
        if (file.Answers is not { } answers || !file.IsComplete) { return Page.Refused<MappingPage>(new { Desk = desk, File = file, IsPressed = true }); }
        var origin = new ImportOrigin(file.Tool, opened.Name, AnswerFile.HashOf(opened.Bytes), file.Form.Collected, user.Name(), clock.Now);
        var outcome = await import.RunAsync(new(desk.Program.Id, upload, user.Account(), answers, file.Form.Contract, origin), user.AsViewer(), cancel);
        if (outcome != ImportOutcome.Imported) { return Page.Refused<MappingPage>(new { Desk = desk, File = file, Outcome = outcome, IsPressed = true }); }
        telling.Say(ImportingTexts.ImportedSaid(answers.People.Length), new(ImportingTexts.TakeBackDo, $"{desk.Path}/import/undo"));
        return TypedResults.LocalRedirect(desk.Path);
    }

    private static async Task<RedirectHttpResult> DropAsync(ProgramDesk desk, Guid upload, ClaimsPrincipal user, DropUpload drop, Telling telling, CancellationToken cancel)
    {
        await drop.RunAsync(upload, user.Account(), desk.Program.Id, cancel);
        telling.Say(ImportingTexts.DropSaid);
        return TypedResults.LocalRedirect(desk.Path);
    }

    private static async Task<Question?> AskToTakeBackAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { Import: not null, Round.Phase: RoundPhase.Collecting } desk
            ? new(ImportingTexts.TakeBackAsk, ImportingTexts.TakeBackAskText, ImportingTexts.TakeBackDo, desk.Path)
            : null;

    private static async Task<Results<RedirectHttpResult, Conflict>> TakeBackAsync(ProgramDesk desk, ClaimsPrincipal user, TakeBackImport takeBack, Telling telling, Clock clock, CancellationToken cancel)
    {
        if (!await takeBack.RunAsync(desk.Round.Id, user.AsViewer(), clock.Now, cancel)) { return TypedResults.Conflict(); }
        telling.Say(ImportingTexts.TakeBackSaid);
        return TypedResults.LocalRedirect(desk.Path);
    }

    private static Task<OpenedUpload?> OpenAsync(ProgramDesk desk, Guid upload, ClaimsPrincipal user, UploadReader uploads, Clock clock, CancellationToken cancel)
        => uploads.OpenAsync(upload, user.Account(), desk.Program.Id, UploadKind.Answers, clock.Now, cancel);

    private static RedirectHttpResult Gone(ProgramDesk desk) => TypedResults.LocalRedirect($"{desk.Path}/import?gone=true");
}
