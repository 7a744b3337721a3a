using System.Security.Claims;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Mail;

/// <summary>The letters of a machine without a mail server. Where there is a server, there are no such pages.</summary>
internal static class OutboxEndpoints
{
    public static void MapOutbox(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IMailCarrier>() is not OutboxCarrier) { return; }
        var outbox = app.MapGroup("/outbox").RequireAuthorization(Facilitator.Policy);
        outbox.MapGet("", ListAsync);
        outbox.MapGet("/{letter:guid}", ShowAsync);
    }

    private static async Task<RazorComponentResult<OutboxPage>> ListAsync(ClaimsPrincipal user, AttuneDb db, IMailCarrier carrier, CancellationToken cancel)
        => Page.Show<OutboxPage>(new { Letters = await OfUserAsync(carrier, user, db, cancel), ((OutboxCarrier)carrier).Folder });

    private static async Task<Results<RazorComponentResult<KeptLetterPage>, NotFound>> ShowAsync(Guid letter, ClaimsPrincipal user, AttuneDb db, IMailCarrier carrier, CancellationToken cancel)
        => (await OfUserAsync(carrier, user, db, cancel)).FirstOrDefault(keptLetter => keptLetter.Id == letter) is { } found
            ? Page.Show<KeptLetterPage>(new { Letter = found })
            : TypedResults.NotFound();

    // A letter opens a leader's answers, so it is shown only to those who lead that program.
    private static async Task<ImmutableArray<KeptLetter>> OfUserAsync(IMailCarrier carrier, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        var own = await db.ProgramsOf(user.Account()).Select(program => program.Id).ToListAsync(cancel);
        return [.. (await ((OutboxCarrier)carrier).ReadAllAsync(cancel)).Where(letter => letter.Program is { } program && own.Contains(new(program)))];
    }
}
