using System.Security.Claims;
using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.Reading;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Preparing;

/// <summary>Whom the letter "did we get you right?" would reach: everybody with a place, because who has looked already is not told.</summary>
/// <param name="Home">The program's own Desk, from which letters are sent.</param>
/// <param name="To">Those with an address.</param>
/// <param name="Without">Those who have to be asked in person.</param>
public sealed record LeadersToCheck(ProgramDesk Home, ImmutableArray<Leader> To, ImmutableArray<Leader> Without);

/// <summary>The letter that asks leaders to look at what was read of their own answers, once, and read before it goes out.</summary>
internal sealed class CheckLetter(AttuneDb db)
{
    public const string Path = "/ask-corrections";

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet(Path, ShowAsync);
        desk.MapPost(Path, SendAsync).Sends();
    }

    /// <summary>Asks, together with something else, when the letter went.</summary>
    public static Func<DateTimeOffset?> AskAskedAt(Together asked, SittingDesk desk) => asked.WhenDone(desk.Round.Id, AuditAct.AskedCorrections);

    /// <returns>Null for an earlier round or a rehearsal, where nobody is asked, and where no corrections are taken.</returns>
    private async Task<LeadersToCheck?> LeadersAsync(SittingDesk desk, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!desk.Round.TakesCorrections || await ProgramDesk.FindAsync(db, desk.Program.Id.Value, user, cancel) is not { } home || home.Round.Id != desk.Round.Id) { return null; }
        var placed = home.Leaders.Where(leader => home.InvitationOf(leader) is not null).ToLookup(leader => Addressees.AddressOf(home, leader).Length > 0);
        return new(home, [.. placed[true]], [.. placed[false]]);
    }

    private static async Task<Results<RazorComponentResult<CheckLetterPage>, RedirectHttpResult>> ShowAsync(
        SittingDesk desk, ClaimsPrincipal user, AttuneDb db, CheckLetter letter, PersonalLinks links, MailOptions options, Clock clock, CancellationToken cancel)
    {
        if (await Together.ReadAsync(db, asked => AskAskedAt(asked, desk), cancel) is not null || await letter.LeadersAsync(desk, user, cancel) is not { } leaders) { return TypedResults.LocalRedirect($"{desk.Path}/prepare"); }
        var name = user.Name();
        return Page.Show<CheckLetterPage>(new { Desk = desk, Leaders = leaders, Letter = LetterWriting.Write(LetterKind.Check, leaders.Home, leaders.To.Concat(leaders.Without).Concat(leaders.Home.All).First(), name, links.Nobodys, clock), Sender = name, Options = options });
    }

    private static async Task<IResult> SendAsync(SittingDesk desk, ClaimsPrincipal user, CheckLetter letter, AskCorrections ask, Post post, Clock clock, CancellationToken cancel)
    {
        if (await letter.LeadersAsync(desk, user, cancel) is not { } leaders) { return Refused(SittingOutcome.CorrectionsAreRead); }
        var outcome = await ask.RunAsync(desk.Round.Id, leaders.To.Length, user.AsViewer(), clock.Now, cancel);
        if (outcome != SittingOutcome.Done) { return Refused(outcome); }
        await post.SendAsync(LetterKind.Check, leaders.Home, leaders.To, user.Name(), cancel);
        return TypedResults.LocalRedirect($"{desk.Path}/prepare");

        RazorComponentResult<PreparePage> Refused(SittingOutcome why) => Page.Refused<PreparePage>(new { Desk = desk, Outcome = why });
    }
}
