using System.Security.Claims;
using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Locking;

/// <summary>Whom the letter about the words would reach, and how often it went.</summary>
/// <param name="To">Those with an address.</param>
/// <param name="Without">Those who have to be told in person.</param>
/// <param name="Sent">When letters went, the first first.</param>
public sealed record WordsLetters(ImmutableArray<Leader> To, ImmutableArray<Leader> Without, ImmutableArray<DateTimeOffset> Sent)
{
    public bool MaySend => !To.IsEmpty && Sent.Length < AskWords.MostLetters;

    public static async Task<WordsLetters> FindAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
    {
        var sent = await db.Audit.AsNoTracking().Where(entry => entry.Round == desk.Round.Id && entry.Act == AuditAct.AskedWords).OrderBy(entry => entry.Id).Select(entry => entry.At).ToListAsync(cancel);
        var placed = desk.Leaders.Where(leader => desk.InvitationOf(leader) is not null).ToLookup(leader => Addressees.AddressOf(desk, leader).Length > 0);
        return new([.. placed[true]], [.. placed[false]], [.. sent]);
    }
}

/// <summary>The letter that asks what words mean, read before it goes. It goes to everybody: who has written already is not told, so nobody is singled out.</summary>
internal static class WordsLetterEndpoints
{
    public const string Path = "/letters";

    public static void MapWordsLetters(this IEndpointRouteBuilder probe)
    {
        probe.MapGet(Path, ShowAsync);
        probe.MapPost(Path, SendAsync).Sends();
    }

    private static async Task<Results<RazorComponentResult<WordsLetterPage>, RedirectHttpResult>> ShowAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
        => desk.Round.Phase == RoundPhase.Probing
            ? Page.Show<WordsLetterPage>(Parts(desk, await WordsLetters.FindAsync(desk, db, cancel), user, links, options, clock))
            : TypedResults.LocalRedirect($"{desk.Path}/probe");

    private static async Task<Results<RazorComponentResult<WordsLetterPage>, RedirectHttpResult>> SendAsync(
        ProgramDesk desk, ClaimsPrincipal user, AskWords ask, AttuneDb db, Post post, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        var letters = await WordsLetters.FindAsync(desk, db, cancel);
        var outcome = await ask.RunAsync(desk.Round.Id, letters.To.Length, user.AsViewer(), clock.Now, cancel);
        if (outcome != AskWordsOutcome.Asked) { return Page.Refused<WordsLetterPage>(Parts(desk, letters, user, links, options, clock, outcome)); }
        await post.SendAsync(LetterKind.Words, desk, letters.To, user.Name(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/probe");
    }

    private static object Parts(ProgramDesk desk, WordsLetters letters, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock, AskWordsOutcome outcome = AskWordsOutcome.Asked)
        => new
        {
            Desk = desk,
            Letters = letters,
            Letter = LetterWriting.Write(LetterKind.Words, desk, letters.To.Concat(letters.Without).Concat(desk.All).First(), user.Name(), links.Nobodys, clock),
            Sender = user.Name(),
            Options = options,
            Outcome = outcome,
        };
}
