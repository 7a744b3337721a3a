using System.Security.Claims;
using Attune.Store;
using Attune.Store.Audits;
using Attune.Store.Model;
using Attune.Store.Privacy;
using Attune.Store.UseCases.Privacy;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.AuditTrail;

/// <summary>The audit trail of a program, until when the program is kept, and what can be erased earlier.</summary>
internal static class AuditTrailEndpoints
{
    public static void MapAuditTrail(this IEndpointRouteBuilder app)
    {
        var record = app.MapGroup("/programs/{program:guid}/record").RequireAuthorization(Facilitator.Policy);
        record.MapGet("", ShowAsync);
        record.MapPost("/keep", KeepAsync).Changes();
        record.MapPost("/leader", EraseLeaderAsync).Destroys(AskToEraseAsync);
        record.MapPost("/program", EraseProgramAsync).DestroysWhatIsTyped();
    }

    private static async Task<RazorComponentResult<AuditTrailPage>> ShowAsync(ProgramDesk desk, bool? unlinked, AttuneDb db, CancellationToken cancel)
        => Page.Show<AuditTrailPage>(new { Desk = desk, Entries = await EntriesAsync(db, desk, cancel), Trail = await db.CheckTrailAsync(desk.Program.Id, cancel), Told = unlinked == true ? AuditTrailTexts.EraseUnlinked : null });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AuditTrailPage>>> KeepAsync(
        ProgramDesk desk, [FromForm] string? day, KeepProgramUntil keep, Telling telling, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var until = Forms.Day(day);
        if ((!string.IsNullOrEmpty(day) && until is null) || until <= clock.Today)
        {
            return Page.Refused<AuditTrailPage>(new { Desk = desk, Entries = await EntriesAsync(db, desk, cancel), Trail = await db.CheckTrailAsync(desk.Program.Id, cancel), DayProblem = AuditTrailTexts.EraseOnPast });
        }

        var before = desk.Program.EraseOn;
        await keep.RunAsync(desk.Program, until, cancel);
        telling.Say(
            until is { } chosen ? AuditTrailTexts.KeepSaid(CommonTexts.Date(chosen)) : AuditTrailTexts.KeepSaidNever,
            before == until ? null : new(AuditTrailTexts.KeepUndo, $"{desk.Path}/record/keep", new Sent("day", Forms.InField(before))));
        return TypedResults.LocalRedirect($"{desk.Path}/record");
    }

    private static async Task<Question?> AskToEraseAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk && desk.All.FirstOrDefault(candidate => $"{candidate.Id}" == context.Request.Form["leader"]) is { } person
            ? new(AuditTrailTexts.ErasePersonAsk(person.Name), AuditTrailTexts.ErasePersonAskText(person.Name), AuditTrailTexts.ErasePersonSure, $"{desk.Path}/record")
            : null;

    private static async Task<Results<RedirectHttpResult, NotFound>> EraseLeaderAsync(
        ProgramDesk desk, [FromForm] Guid leader, ClaimsPrincipal user, EraseLeader erase, OutboxCarrier outbox, DeadLetters letters, Telling telling, Clock clock, CancellationToken cancel)
    {
        if (desk.All.FirstOrDefault(candidate => candidate.Id.Value == leader) is not { } person) { return TypedResults.NotFound(); }
        if (person.Mail.Length > 0) { await outbox.ForgetAsync(desk.Program.Id, person.Mail, cancel); }
        var name = person.Name;
        var outcome = await erase.RunAsync(new(leader), user.AsViewer(), clock.Now, cancel);
        telling.Say(AuditTrailTexts.ErasePersonDone(name));
        // Letters to a delegate went to another address, so links are checked as well as addresses.
        await letters.ForgetAsync(CancellationToken.None);
        return TypedResults.LocalRedirect($"{desk.Path}/record{(outcome == ErasureOutcome.ErasedExceptUnlinked ? "?unlinked=true" : "")}");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AuditTrailPage>>> EraseProgramAsync(
        ProgramDesk desk, [FromForm] string? name, ClaimsPrincipal user, AttuneDb db, EraseProgram erase, OutboxCarrier outbox, Clock clock, CancellationToken cancel)
    {
        if ((name ?? "").Trim() != desk.Program.Name)
        {
            return Page.Refused<AuditTrailPage>(new { Desk = desk, Entries = await EntriesAsync(db, desk, cancel), Trail = await db.CheckTrailAsync(desk.Program.Id, cancel), NameProblem = AuditTrailTexts.EraseProgramWrong });
        }

        await outbox.ForgetAsync(desk.Program.Id, address: null, cancel);
        await erase.RunAsync(desk.Program.Id, user.AsViewer(), clock.Now, cancel);
        return TypedResults.LocalRedirect("/programs");
    }

    private static Task<List<AuditEntry>> EntriesAsync(AttuneDb db, ProgramDesk desk, CancellationToken cancel)
        => db.Audit.AsNoTracking().Where(entry => entry.Program == desk.Program.Id).OrderByDescending(entry => entry.Number).ThenByDescending(entry => entry.Id).ToListAsync(cancel);
}
