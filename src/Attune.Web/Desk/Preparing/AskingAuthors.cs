using System.Security.Claims;
using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Preparing;

/// <summary>How many authors still have a decision to make, and whether they were asked.</summary>
/// <param name="Undecided">The number of authors with a sentence on which nothing is decided.</param>
/// <param name="AskedAt">When the letter went out; null before.</param>
/// <param name="MayAsk">The round is a real one and its sitting is not over.</param>
public sealed record Asking(int Undecided, DateTimeOffset? AskedAt, bool MayAsk);

/// <summary>The people whom the letter would reach now. It holds names only: nobody may know on which sentence somebody has not decided.</summary>
/// <param name="Home">The program's own Desk, from which letters are sent.</param>
/// <param name="To">Those who have not decided and have an address.</param>
/// <param name="Without">Those who have not decided and have no address, so that they have to be asked in person.</param>
public sealed record AuthorsToAsk(ProgramDesk Home, ImmutableArray<Leader> To, ImmutableArray<Leader> Without)
{
    public bool IsEmpty => To.IsEmpty && Without.IsEmpty;
}

/// <summary>
/// Asks authors who have not decided on their sentences, once, by a letter that holds a link and nothing of any answer, and is read before it goes out.
/// </summary>
internal sealed class AskingAuthors(AttuneDb db, ReadingCache readings)
{
    public const string Path = "/ask-authors";

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet(Path, ShowAsync);
        desk.MapPost(Path, AskAsync).Sends();
    }

    /// <returns>Null under a promise that shows no sentence.</returns>
    public async Task<Asking?> FindAsync(SittingDesk desk, CancellationToken cancel)
    {
        if (!desk.View.Reading.ShowsSentences) { return null; }
        return new((await UndecidedAsync(desk, cancel)).Count, await AskedAtAsync(desk, cancel), desk.Round.Kind == RoundKind.Real && desk.Sitting.EndedAt is null);
    }

    private Task<DateTimeOffset?> AskedAtAsync(SittingDesk desk, CancellationToken cancel)
        => db.Audit.AsNoTracking().Where(entry => entry.Round == desk.Round.Id && entry.Act == AuditAct.AskedAuthors).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancel);

    private async Task<ImmutableHashSet<ParticipantKey>> UndecidedAsync(SittingDesk desk, CancellationToken cancel)
        => await readings.ReadAsync(desk.Program, desk.Round, desk.Sitting.Edits, cancel) is { } read ? Gate.UndecidedOf(desk.Round, read) : [];

    /// <returns>Null for an earlier round or a rehearsal, where nobody is asked.</returns>
    private async Task<AuthorsToAsk?> AuthorsAsync(SittingDesk desk, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await ProgramDesk.FindAsync(db, desk.Program.Id.Value, user, cancel) is not { } home || home.Round.Id != desk.Round.Id) { return null; }
        var undecided = await db.LeadersOfAsync(desk.Round.Id, await UndecidedAsync(desk, cancel), cancel);
        var those = home.Leaders.Where(leader => undecided.Contains(leader.Id)).ToLookup(leader => Addressees.AddressOf(home, leader).Length > 0);
        return new(home, [.. those[true]], [.. those[false]]);
    }

    /// <param name="leader">The leader whose letter is shown; the first if none is named.</param>
    private static async Task<Results<RazorComponentResult<AskAuthorsPage>, RedirectHttpResult>> ShowAsync(
        SittingDesk desk, [FromQuery(Name = "of")] Guid? leader, ClaimsPrincipal user, AskingAuthors asking, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        if (await asking.FindAsync(desk, cancel) is not { MayAsk: true, AskedAt: null } || await asking.AuthorsAsync(desk, user, cancel) is not { IsEmpty: false } authors) { return TypedResults.LocalRedirect($"{desk.Path}/prepare"); }
        var shown = authors.To.FirstOrDefault(candidate => candidate.Id.Value == leader) ?? authors.To.Concat(authors.Without).First();
        var name = user.Name();
        return Page.Show<AskAuthorsPage>(new { Desk = desk, Authors = authors, Shown = shown, Letter = LetterWriting.Write(LetterKind.Decide, authors.Home, shown, name, links.Nobodys, clock), Sender = name, Options = options });
    }

    private static async Task<IResult> AskAsync(SittingDesk desk, ClaimsPrincipal user, AskAuthors ask, AskingAuthors asking, Post post, Clock clock, CancellationToken cancel)
    {
        if (await asking.AuthorsAsync(desk, user, cancel) is not { } authors) { return Refused(desk, SittingOutcome.NobodyToAsk); }
        var outcome = await ask.RunAsync(desk.Round.Id, authors.To.Length, user.AsViewer(), clock.Now, cancel);
        if (outcome != SittingOutcome.Done) { return Refused(desk, outcome); }
        await post.SendAsync(LetterKind.Decide, authors.Home, authors.To, user.Name(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/prepare");
    }

    private static RazorComponentResult<PreparePage> Refused(SittingDesk desk, SittingOutcome outcome) => Page.Refused<PreparePage>(new { Desk = desk, Outcome = outcome });
}
