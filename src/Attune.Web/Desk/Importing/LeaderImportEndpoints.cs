using System.Security.Claims;
using Attune.Store.Imports;
using Attune.Store.Model;
using Attune.Store.UseCases.Imports;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Importing;

/// <summary>The Desk's pages on which a list of leaders is sent, looked at, and read once it is confirmed.</summary>
internal static class LeaderImportEndpoints
{
    public static void MapLeaderImport(this IEndpointRouteBuilder app)
    {
        var import = app.MapGroup("/programs/{program:guid}/leaders/import").RequireAuthorization(Facilitator.Policy);
        import.MapGet("", (ProgramDesk desk, bool? gone) => Page.Show<LeaderImportPage>(new { Desk = desk, IsGone = gone == true }));
        import.MapPost("", SendAsync).Changes().StaysInMemory();
        import.MapGet("/{upload:guid}", ShowAsync);
        import.MapPost("/{upload:guid}/look", LookAsync).HandsOut();
        import.MapPost("/{upload:guid}", ImportAsync).Makes();
        import.MapPost("/{upload:guid}/drop", DropAsync).TakesBack();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeaderImportPage>>> SendAsync(
        ProgramDesk desk, IFormCollection sent, ClaimsPrincipal user, KeepUpload keep, Telling telling, Clock clock, CancellationToken cancel)
    {
        var file = await SentFile.ReadAsync(sent, cancel);
        if (file.Problem is { } problem) { return Page.Refused<LeaderImportPage>(new { Desk = desk, Problem = problem }); }
        telling.IsNothing = true;
        return TypedResults.LocalRedirect($"{desk.Path}/leaders/import/{await keep.RunAsync(user.Account(), desk.Program.Id, UploadKind.Leaders, file.Name, file.Bytes, clock.Now, cancel)}");
    }

    private static async Task<Results<RazorComponentResult<LeaderMappingPage>, RedirectHttpResult>> ShowAsync(ProgramDesk desk, Guid upload, ClaimsPrincipal user, UploadReader uploads, Clock clock, CancellationToken cancel)
        => await OpenAsync(desk, upload, user, uploads, clock, cancel) is { } opened
            ? Page.Show<LeaderMappingPage>(new { Desk = desk, File = LeaderFile.Read(opened, desk, null) })
            : Gone(desk);

    private static async Task<Results<RazorComponentResult<LeaderMappingPage>, RedirectHttpResult>> LookAsync(ProgramDesk desk, Guid upload, IFormCollection sent, ClaimsPrincipal user, UploadReader uploads, Clock clock, CancellationToken cancel)
        => await OpenAsync(desk, upload, user, uploads, clock, cancel) is { } opened
            ? Page.Show<LeaderMappingPage>(new { Desk = desk, File = LeaderFile.Read(opened, desk, sent) })
            : Gone(desk);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeaderMappingPage>>> ImportAsync(
        ProgramDesk desk, Guid upload, IFormCollection sent, ClaimsPrincipal user, UploadReader uploads, ImportLeaders import, Post post, MailOptions mail, PersonalLinks links, Telling telling, Clock clock, CancellationToken cancel)
    {
        if (await OpenAsync(desk, upload, user, uploads, clock, cancel) is not { } opened) { return Gone(desk); }
        var file = LeaderFile.Read(opened, desk, sent);
        if (file.Lines.IsEmpty || desk.IsLocked) { return Page.Refused<LeaderMappingPage>(new { Desk = desk, File = file, IsPressed = true }); }
        LeaderOrder order = new(upload, user.Account(), [.. file.With(LeaderChange.Added).Select(line => line.Entry)], [.. file.With(LeaderChange.Changed).Select(line => (line.Leader!.Id, line.Entry))]);
        var done = await import.RunAsync(desk.Round, order, user.AsViewer(), clock.Now, cancel);
        if (!done.IsDone) { return Page.Refused<LeaderMappingPage>(new { Desk = desk, File = file, IsPressed = true }); }
        // Told even if the browser is gone by now: the addresses are others already.
        if (mail.UsesServer) { foreach (var (name, old) in done.Moved) { await post.SendAsync(Letter.OfMove(desk.Program, name, old, user.Name(), new Uri(links.Origin).Host), desk.Program.Id, user.Name(), CancellationToken.None); } }
        telling.Say(ImportingTexts.LeadersSaid(order.Added.Length, order.Changed.Length));
        return TypedResults.LocalRedirect($"{desk.Path}/leaders{(done.LinkEnded ? "?ended=true" : "")}");
    }

    private static async Task<RedirectHttpResult> DropAsync(ProgramDesk desk, Guid upload, ClaimsPrincipal user, DropUpload drop, Telling telling, CancellationToken cancel)
    {
        await drop.RunAsync(upload, user.Account(), desk.Program.Id, cancel);
        telling.Say(ImportingTexts.DropSaid);
        return TypedResults.LocalRedirect($"{desk.Path}/leaders");
    }

    private static Task<OpenedUpload?> OpenAsync(ProgramDesk desk, Guid upload, ClaimsPrincipal user, UploadReader uploads, Clock clock, CancellationToken cancel)
        => uploads.OpenAsync(upload, user.Account(), desk.Program.Id, UploadKind.Leaders, clock.Now, cancel);

    private static RedirectHttpResult Gone(ProgramDesk desk) => TypedResults.LocalRedirect($"{desk.Path}/leaders/import?gone=true");
}
