using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Programs;
using Attune.Web.Features.Reveal.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Reveal.Prepare;

/// <summary>How many authors have a decision to make, and whether they were asked.</summary>
/// <param name="Undecided">Authors with a sentence on which nothing is decided.</param>
/// <param name="AskedAt">When the letter went out; null before.</param>
/// <param name="MayAsk">A round of people, and the sitting is not over.</param>
public sealed record Asking(int Undecided, DateTimeOffset? AskedAt, bool MayAsk);

/// <summary>Authors who have not decided on their sentences are asked once, by a letter that holds a link and nothing of any answer.</summary>
internal sealed class AskingAuthors(AttuneDb db, ReadRounds readings)
{
    public static void Map(IEndpointRouteBuilder desk) => desk.MapPost("/ask-authors", AskAsync);

    /// <returns>Null under a promise that shows no sentence.</returns>
    public async Task<Asking?> FindAsync(RevealDesk desk, CancellationToken cancel)
    {
        if (!desk.View.Reading.ShowsSentences) { return null; }
        var asked = await db.Audit.AsNoTracking().Where(entry => entry.Round == desk.Round.Id && entry.Act == AuditAct.AskedAuthors).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancel);
        return new((await UndecidedAsync(desk, cancel)).Count, asked, desk.Round.Kind == RoundKind.Real && desk.Sitting.EndedAt is null);
    }

    private async Task<ImmutableHashSet<ParticipantKey>> UndecidedAsync(RevealDesk desk, CancellationToken cancel)
        => await readings.ReadAsync(desk.Program, desk.Round, desk.Sitting.Edits, cancel) is { } read ? Gate.UndecidedOf(desk.Round, read) : [];

    private static async Task<IResult> AskAsync(
        Guid program, Guid round, ClaimsPrincipal user, AttuneDb db, AskingAuthors asking, RevealDesks desks, Post post, Clock clock, CancellationToken cancel)
    {
        if (await desks.FindAsync(program, round, user, cancel) is not { } desk) { return TypedResults.NotFound(); }
        // The letters go from the program's own desk, whose round is the one of now; nobody is asked about an earlier one, or a rehearsal.
        if (await ProgramDesk.FindAsync(db, program, user, cancel) is not { } home || home.Round.Id != desk.Round.Id) { return Refused(desk, SittingOutcome.NobodyToAsk); }
        var undecided = await db.LeadersOfAsync(desk.Round.Id, await asking.UndecidedAsync(desk, cancel), cancel);
        var to = home.Leaders.Where(leader => undecided.Contains(leader.Id) && Addressees.AddressOf(home, leader).Length > 0).ToArray();
        var outcome = await db.AskAuthorsAsync(desk.Round.Id, to.Length, user.AsViewer(), clock.Now, cancel);
        if (outcome != SittingOutcome.Done) { return Refused(desk, outcome); }
        await post.SendAsync(LetterKind.Decide, home, to, user.FindFirstValue(Facilitator.NameClaim) ?? "", cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/prepare");
    }

    private static RazorComponentResult<PreparePage> Refused(RevealDesk desk, SittingOutcome outcome) => Page.Refused<PreparePage>(new { Desk = desk, Outcome = outcome });
}
