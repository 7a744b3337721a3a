using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Programs;
using Attune.Web.Features.Reveal.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Reveal.Prepare;

/// <summary>How many authors have a decision to make, and whether they were asked.</summary>
/// <param name="Undecided">Authors with a sentence on which nothing is decided.</param>
/// <param name="AskedAt">When the letter went out; null before.</param>
/// <param name="MayAsk">A round of people, and the sitting is not over.</param>
public sealed record Asking(int Undecided, DateTimeOffset? AskedAt, bool MayAsk);

/// <summary>Whom the letter would reach now. Names only: on which sentence somebody has not decided is nobody's to know.</summary>
/// <param name="Home">The program's own desk, from which letters go.</param>
/// <param name="To">Undecided, with an address.</param>
/// <param name="Without">Undecided, with none: they are asked in person.</param>
public sealed record AuthorsToAsk(ProgramDesk Home, ImmutableArray<Leader> To, ImmutableArray<Leader> Without)
{
    public bool IsEmpty => To.IsEmpty && Without.IsEmpty;
}

/// <summary>Authors who have not decided on their sentences are asked once, by a letter that holds a link and nothing of any answer; it is read before it goes out.</summary>
internal sealed class AskingAuthors(AttuneDb db, ReadRounds readings)
{
    public const string Path = "/ask-authors";

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet(Path, ShowAsync);
        desk.MapPost(Path, AskAsync);
    }

    /// <returns>Null under a promise that shows no sentence.</returns>
    public async Task<Asking?> FindAsync(RevealDesk desk, CancellationToken cancel)
    {
        if (!desk.View.Reading.ShowsSentences) { return null; }
        return new((await UndecidedAsync(desk, cancel)).Count, await AskedAtAsync(desk, cancel), desk.Round.Kind == RoundKind.Real && desk.Sitting.EndedAt is null);
    }

    private Task<DateTimeOffset?> AskedAtAsync(RevealDesk desk, CancellationToken cancel)
        => db.Audit.AsNoTracking().Where(entry => entry.Round == desk.Round.Id && entry.Act == AuditAct.AskedAuthors).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancel);

    private async Task<ImmutableHashSet<ParticipantKey>> UndecidedAsync(RevealDesk desk, CancellationToken cancel)
        => await readings.ReadAsync(desk.Program, desk.Round, desk.Sitting.Edits, cancel) is { } read ? Gate.UndecidedOf(desk.Round, read) : [];

    /// <returns>Null: nobody is asked about an earlier round, or a rehearsal.</returns>
    private async Task<AuthorsToAsk?> AuthorsAsync(RevealDesk desk, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, desk.Program.Id.Value, user, cancel) is not { } home || home.Round.Id != desk.Round.Id) { return null; }
        var undecided = await db.LeadersOfAsync(desk.Round.Id, await UndecidedAsync(desk, cancel), cancel);
        var those = home.Leaders.Where(leader => undecided.Contains(leader.Id)).ToLookup(leader => Addressees.AddressOf(home, leader).Length > 0);
        return new(home, [.. those[true]], [.. those[false]]);
    }

    /// <param name="leader">Whose letter is shown; the first one's if none is named.</param>
    private static async Task<Results<RazorComponentResult<AskAuthorsPage>, RedirectHttpResult>> ShowAsync(
        RevealDesk desk, [FromQuery(Name = "of")] Guid? leader, ClaimsPrincipal user, AskingAuthors asking, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        if (await asking.FindAsync(desk, cancel) is not { MayAsk: true, AskedAt: null } || await asking.AuthorsAsync(desk, user, cancel) is not { IsEmpty: false } authors) { return TypedResults.LocalRedirect($"{desk.Path}/prepare"); }
        var shown = authors.To.FirstOrDefault(each => each.Id.Value == leader) ?? authors.To.Concat(authors.Without).First();
        var name = user.Name();
        return Page.Of<AskAuthorsPage>(new { Desk = desk, Authors = authors, Shown = shown, Letter = Letter.Of(LetterKind.Decide, authors.Home, shown, name, links.Nobodys, clock), Sender = name, Options = options });
    }

    private static async Task<IResult> AskAsync(RevealDesk desk, ClaimsPrincipal user, AttuneDb db, AskingAuthors asking, Post post, Clock clock, CancellationToken cancel)
    {
        if (await asking.AuthorsAsync(desk, user, cancel) is not { } authors) { return Refused(desk, SittingOutcome.NobodyToAsk); }
        var outcome = await db.AskAuthorsAsync(desk.Round.Id, authors.To.Length, user.AsViewer(), clock.Now, cancel);
        if (outcome != SittingOutcome.Done) { return Refused(desk, outcome); }
        await post.SendAsync(LetterKind.Decide, authors.Home, authors.To, user.Name(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/prepare");
    }

    private static RazorComponentResult<PreparePage> Refused(RevealDesk desk, SittingOutcome outcome) => Page.Refused<PreparePage>(new { Desk = desk, Outcome = outcome });
}
