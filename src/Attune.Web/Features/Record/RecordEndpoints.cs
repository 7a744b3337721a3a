using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Record;

/// <summary>The audit of a program, until when it is kept, and what can be erased before.</summary>
internal static class RecordEndpoints
{
    public static void MapRecord(this IEndpointRouteBuilder app)
    {
        var record = app.MapGroup("/programs/{program:guid}/record").RequireAuthorization(Facilitator.Policy);
        record.MapGet("", ShowAsync);
        record.MapPost("/keep", KeepAsync);
        record.MapPost("/leader", EraseLeaderAsync);
        record.MapPost("/program", EraseProgramAsync);
    }

    private static async Task<RazorComponentResult<RecordPage>> ShowAsync(ProgramDesk desk, bool? unlinked, AttuneDb db, CancellationToken cancel)
        => Page.Of<RecordPage>(new { Desk = desk, Entries = await EntriesAsync(db, desk, cancel), Told = unlinked == true ? Strings.Say("Erase_unlinked") : null });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordPage>>> KeepAsync(
        ProgramDesk desk, [FromForm] string? day, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var until = Forms.Day(day);
        if ((!string.IsNullOrEmpty(day) && until is null) || until <= clock.Today)
        {
            return Page.Refused<RecordPage>(new { Desk = desk, Entries = await EntriesAsync(db, desk, cancel), DayProblem = Strings.Say("Erase_on_past") });
        }

        desk.Program.KeepUntil(until);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/record");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> EraseLeaderAsync(
        ProgramDesk desk, [FromForm] Guid leader, ClaimsPrincipal user, Erasure erasure, OutboxCarrier outbox, DeadLetters letters, Clock clock, CancellationToken cancel)
    {
        if (desk.Leaders.FirstOrDefault(each => each.Id.Value == leader) is not { } person) { return TypedResults.NotFound(); }
        if (person.Mail.Length > 0) { await outbox.ForgetAsync(desk.Program.Id, person.Mail, cancel); }
        var outcome = await erasure.LeaderAsync(new(leader), user.AsViewer(), clock.Now, cancel);
        // A delegate's letters went to another address.
        await letters.ForgetAsync(CancellationToken.None);
        return TypedResults.LocalRedirect($"{desk.Path}/record{(outcome == ErasureOutcome.ErasedExceptUnlinked ? "?unlinked=true" : "")}");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<RecordPage>>> EraseProgramAsync(
        ProgramDesk desk, [FromForm] string? name, ClaimsPrincipal user, AttuneDb db, Erasure erasure, OutboxCarrier outbox, Clock clock, CancellationToken cancel)
    {
        if ((name ?? "").Trim() != desk.Program.Name)
        {
            return Page.Refused<RecordPage>(new { Desk = desk, Entries = await EntriesAsync(db, desk, cancel), NameProblem = Strings.Say("Erase_program_wrong") });
        }

        await outbox.ForgetAsync(desk.Program.Id, address: null, cancel);
        await erasure.ProgramAsync(desk.Program.Id, user.AsViewer(), clock.Now, cancel);
        return TypedResults.LocalRedirect("/programs");
    }

    private static Task<List<AuditEntry>> EntriesAsync(AttuneDb db, ProgramDesk desk, CancellationToken cancel)
        => db.Audit.AsNoTracking().Where(entry => entry.Program == desk.Program.Id).OrderByDescending(entry => entry.Id).ToListAsync(cancel);
}
