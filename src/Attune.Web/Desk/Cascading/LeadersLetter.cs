using System.Security.Claims;
using Attune.Domain.Leaders;
using Attune.Domain.Letters;
using Attune.Domain.Teams;
using Attune.Store.UseCases.Teams;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Cascading;

/// <summary>Whom the letter about the teams would reach: the leaders whose teams are asked, and nobody in their place.</summary>
/// <param name="To">Those with an address and a place in the round.</param>
/// <param name="Without">Those who have to be told in person.</param>
public sealed record LeadersToTell(ImmutableArray<Leader> To, ImmutableArray<Leader> Without);

/// <summary>The letter that tells leaders that their teams are asked: read before it goes, and sent once.</summary>
internal static class LeadersLetter
{
    public const string Path = "/letters";

    public static void Map(IEndpointRouteBuilder cascade)
    {
        cascade.MapGet(Path, Show);
        cascade.MapPost(Path, SendAsync).Sends();
    }

    private static LeadersToTell Leaders(CascadeDesk cascade)
    {
        var asked = cascade.Leaders().Select(leader => leader.Leader).ToHashSet();
        var placed = cascade.Desk.All.Where(leader => asked.Contains(leader.Id) && leader.LeftBefore is null).ToLookup(leader => leader.Mail.Length > 0 && cascade.At!.InvitationOf(leader) is not null);
        return new([.. placed[true]], [.. placed[false]]);
    }

    private static Results<RazorComponentResult<LeadersLetterPage>, RedirectHttpResult> Show(CascadeDesk cascade, ClaimsPrincipal user, PersonalLinks links, MailOptions options, Clock clock)
    {
        if (!cascade.IsOpen || Leaders(cascade) is var leaders && leaders.To.IsEmpty && leaders.Without.IsEmpty) { return TypedResults.LocalRedirect(cascade.Path); }
        var letter = LetterWriting.Write(LetterKind.Teams, cascade.At!, leaders.To.Concat(leaders.Without).First(), user.Name(), links.Nobodys, clock, extras: ExtrasOf(cascade, clock));
        return Page.Show<LeadersLetterPage>(new { Cascade = cascade, Leaders = leaders, Letter = letter, Sender = user.Name(), Options = options });
    }

    private static async Task<IResult> SendAsync(CascadeDesk cascade, ClaimsPrincipal user, TellLeadersOfTeams tell, Post post, Clock clock, CancellationToken cancel)
    {
        if (cascade.Cascade is not { } asked) { return TypedResults.NotFound(); }
        var leaders = Leaders(cascade);
        var outcome = await tell.RunAsync(asked, leaders.To.Length, user.AsViewer(), clock.Now, cancel);
        if (outcome != CascadeOutcome.Done) { return Page.Refused<CascadePage>(new { Cascade = cascade, Outcome = outcome }); }
        await post.SendAsync(LetterKind.Teams, cascade.At!, leaders.To, user.Name(), cancel, ExtrasOf(cascade, clock));
        return TypedResults.LocalRedirect(cascade.Path);
    }

    private static LetterExtras ExtrasOf(CascadeDesk cascade, Clock clock) => new([MailTexts.TeamsUntil(clock.Keep(cascade.Cascade!.ClosesAt))], null);
}
