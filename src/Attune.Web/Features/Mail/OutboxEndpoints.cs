using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Mail;

/// <summary>The letters of a machine without a mail server. Where there is a server there is no outbox, and none of its pages.</summary>
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
        => Page.Of<OutboxPage>(new { Letters = await OfUserAsync(carrier, user, db, cancel), ((OutboxCarrier)carrier).Folder });

    private static async Task<Results<RazorComponentResult<KeptLetterPage>, NotFound>> ShowAsync(Guid letter, ClaimsPrincipal user, AttuneDb db, IMailCarrier carrier, CancellationToken cancel)
        => (await OfUserAsync(carrier, user, db, cancel)).FirstOrDefault(each => each.Id == letter) is { } found
            ? Page.Of<KeptLetterPage>(new { Letter = found })
            : TypedResults.NotFound();

    // A letter opens a leader's answers: it is for who leads that program.
    private static async Task<ImmutableArray<KeptLetter>> OfUserAsync(IMailCarrier carrier, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        var own = await db.ProgramsOf(user.Account()).Select(program => program.Id).ToListAsync(cancel);
        return [.. (await ((OutboxCarrier)carrier).ReadAllAsync(cancel)).Where(letter => letter.Program is { } program && own.Contains(new(program)))];
    }
}
