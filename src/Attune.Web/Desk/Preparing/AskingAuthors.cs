using System.Security.Claims;
using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.Reading;
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
internal sealed class AskingAuthors(ReadingCache readings)
{
    public const string Path = "/ask-authors";

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet(Path, ShowAsync);
        desk.MapPost(Path, AskAsync).Sends();
    }

    /// <summary>Asks, together with something else, when the letter went.</summary>
    public static Func<DateTimeOffset?> AskAskedAt(Together asked, SittingDesk desk) => asked.WhenDone(desk.Round.Id, AuditAct.AskedAuthors);

    /// <returns>Null under a promise that shows no sentence.</returns>
    public async Task<Asking?> FindAsync(SittingDesk desk, DateTimeOffset? askedAt, CancellationToken cancel)
        => desk.View.Reading.ShowsSentences ? new((await UndecidedAsync(desk, cancel)).Count, askedAt, desk.Round.Kind == RoundKind.Real && desk.Sitting.EndedAt is null) : null;

    private async Task<ImmutableHashSet<ParticipantKey>> UndecidedAsync(SittingDesk desk, CancellationToken cancel)
        => await readings.ReadAsync(desk.Program, desk.Round, desk.Sitting.Edits, cancel) is { } read ? Gate.UndecidedOf(desk.Round, read) : [];

    /// <summary>Asks for the people behind the undecided voices, together with something else.</summary>
    /// <returns>Null for an earlier round or a rehearsal, where nobody is asked.</returns>
    private Func<CancellationToken, Task<AuthorsToAsk?>> AskAuthors(Together asked, SittingDesk desk, ClaimsPrincipal user)
    {
        var id = desk.Program.Id;
        var (program, leadersOf) = (ProgramDesk.Ask(asked, asked.Db.ProgramsOf(user.Account()).Where(candidate => candidate.Id == id)), asked.LeadersOf(desk.Round.Id));
        return async cancel =>
        {
            if (program() is not { } home || home.Round.Id != desk.Round.Id) { return null; }
            var undecided = leadersOf(await UndecidedAsync(desk, cancel));
            var those = home.Leaders.Where(leader => undecided.Contains(leader.Id)).ToLookup(leader => Addressees.AddressOf(home, leader).Length > 0);
            return new(home, [.. those[true]], [.. those[false]]);
        };
    }

    /// <param name="leader">The leader whose letter is shown; the first if none is named.</param>
    private static async Task<Results<RazorComponentResult<AskAuthorsPage>, RedirectHttpResult>> ShowAsync(
        SittingDesk desk, [FromQuery(Name = "of")] Guid? leader, ClaimsPrincipal user, AttuneDb db, AskingAuthors asking, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        var asked = new Together(db);
        var (askedAt, authorsOf) = (AskAskedAt(asked, desk), asking.AskAuthors(asked, desk, user));
        await asked.ReadAsync(cancel);
        if (await asking.FindAsync(desk, askedAt(), cancel) is not { MayAsk: true, AskedAt: null } || await authorsOf(cancel) is not { IsEmpty: false } authors) { return TypedResults.LocalRedirect($"{desk.Path}/prepare"); }
        var shown = authors.To.FirstOrDefault(candidate => candidate.Id.Value == leader) ?? authors.To.Concat(authors.Without).First();
        var name = user.Name();
        return Page.Show<AskAuthorsPage>(new { Desk = desk, Authors = authors, Shown = shown, Letter = LetterWriting.Write(LetterKind.Decide, authors.Home, shown, name, links.Nobodys, clock), Sender = name, Options = options });
    }

    private static async Task<IResult> AskAsync(SittingDesk desk, ClaimsPrincipal user, AttuneDb db, AskAuthors ask, AskingAuthors asking, Post post, Clock clock, CancellationToken cancel)
    {
        var asked = new Together(db);
        var authorsOf = asking.AskAuthors(asked, desk, user);
        await asked.ReadAsync(cancel);
        if (await authorsOf(cancel) is not { } authors) { return Refused(desk, SittingOutcome.NobodyToAsk); }
        var outcome = await ask.RunAsync(desk.Round.Id, authors.To.Length, user.AsViewer(), clock.Now, cancel);
        if (outcome != SittingOutcome.Done) { return Refused(desk, outcome); }
        await post.SendAsync(LetterKind.Decide, authors.Home, authors.To, user.Name(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/prepare");
    }

    private static RazorComponentResult<PreparePage> Refused(SittingDesk desk, SittingOutcome outcome) => Page.Refused<PreparePage>(new { Desk = desk, Outcome = outcome });
}
