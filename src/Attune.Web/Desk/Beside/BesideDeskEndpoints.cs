using System.Security.Claims;
using Attune.Domain.Beside;
using Attune.Domain.Leaders;
using Attune.Store.UseCases.Beside;
using Attune.Web.Accounts;
using Attune.Web.Beside;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Beside;

/// <summary>The Desk's page on third voices and on leaders who catch up. A link is shown once, in the answer to the form that made it.</summary>
internal static class BesideDeskEndpoints
{
    public static void MapBesideDesk(this IEndpointRouteBuilder app)
    {
        var beside = app.MapGroup("/programs/{program:guid}/beside").RequireAuthorization(Facilitator.Policy);
        beside.MapGet("", Show);
        beside.MapPost("/voices", AddVoiceAsync).Makes();
        beside.MapPost("/voices/{voice:guid}/invite", InviteSpeakerAsync).Makes();
        beside.MapPost("/voices/{voice:guid}/remove", RemoveVoiceAsync).Destroys(AskToRemoveAsync);
        beside.MapPost("/newcomers/{leader:guid}/invite", InviteNewcomerAsync).Makes();
        beside.MapPost("/seats/{besideSeat:guid}/link", RenewAsync).Decides(AskToRenewAsync);
    }

    private static RazorComponentResult<BesideDeskPage> Show(BesideDesk at) => Page.Show<BesideDeskPage>(new { At = at });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<BesideDeskPage>>> AddVoiceAsync(BesideDesk at, [FromForm] string? name, AddThirdVoice add, CancellationToken cancel)
        => await add.RunAsync(at.Desk.Program.Id, name, at.Desk.Program.Sides, cancel) is { } problem
            ? Page.Refused<BesideDeskPage>(new { At = at, Name = name, Problem = BesideDeskTexts.ThirdVoiceProblem(problem) })
            : TypedResults.LocalRedirect(at.Path);

    private static async Task<Results<RazorComponentResult<BesideDeskPage>, NotFound>> InviteSpeakerAsync(
        HttpContext context, BesideDesk at, [FromForm] string? person, ClaimsPrincipal user, InviteSpeaker invite, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        if (at.Voices.FirstOrDefault(voice => voice.Id.Value == context.Id("voice")) is not { } voice) { return TypedResults.NotFound(); }
        if (Forms.IsBlank(person) || person.Trim().Length > BesideSeat.LongestName) { return Page.Refused<BesideDeskPage>(new { At = at, Problem = BesideDeskTexts.PersonNeeded }); }
        return await invite.RunAsync(at.Desk.Round, voice, person, new(links.ExpiryOf(at.Desk.Round), user.AsViewer(), clock.Now), cancel) is { } token
            ? await ShowLinkAsync(context, links, token, person.Trim())
            : Page.Refused<BesideDeskPage>(new { At = at, Problem = BesideDeskTexts.NotNow });
    }

    private static async Task<Results<RazorComponentResult<BesideDeskPage>, NotFound>> InviteNewcomerAsync(
        HttpContext context, BesideDesk at, ClaimsPrincipal user, InviteNewcomer invite, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        if (NewcomerOf(at, context) is not { } leader || at.Desk.AgreedIn is not { } round || at.SeatOf(leader) is not null) { return TypedResults.NotFound(); }
        return await invite.RunAsync(round, leader, new(links.ExpiryOf(round), user.AsViewer(), clock.Now), cancel) is { } token
            ? await ShowLinkAsync(context, links, token, leader.Name)
            : Page.Refused<BesideDeskPage>(new { At = at, Problem = BesideDeskTexts.NotNow });
    }

    private static async Task<Results<RazorComponentResult<BesideDeskPage>, NotFound>> RenewAsync(
        HttpContext context, BesideDesk at, ClaimsPrincipal user, RenewBesideLink renew, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        if (at.Seat(context.Id("besideSeat")) is not { } seat) { return TypedResults.NotFound(); }
        var name = NameOf(at, seat);
        return await renew.RunAsync(seat, new(links.ExpiryOf(at.Desk.Round), user.AsViewer(), clock.Now), cancel) is { } token
            ? await ShowLinkAsync(context, links, token, name)
            : Page.Refused<BesideDeskPage>(new { At = at, Problem = BesideDeskTexts.NotNow });
    }

    private static Task<Question?> AskToRenewAsync(HttpContext context) => AskAsync(
        context,
        // A link to a seat that nobody began takes nothing away.
        at => at.Seat(context.Id("besideSeat")) is { HasBegun: true } seat
            ? new(BesideDeskTexts.RenewAsk(NameOf(at, seat)), seat.Done ? BesideDeskTexts.RenewAskDone : BesideDeskTexts.RenewAskText, BesideDeskTexts.RenewDo, at.Path)
            : null);

    private static Task<Question?> AskToRemoveAsync(HttpContext context) => AskAsync(
        context,
        at => at.Voices.FirstOrDefault(voice => voice.Id.Value == context.Id("voice")) is { } voice
            ? new(BesideDeskTexts.RemoveAsk(voice.Name), BesideDeskTexts.RemoveAskText, BesideDeskTexts.RemoveDo, at.Path)
            : null);

    private static async Task<Results<RedirectHttpResult, NotFound>> RemoveVoiceAsync(HttpContext context, BesideDesk at, ClaimsPrincipal user, EraseThirdVoice erase, Clock clock, CancellationToken cancel)
    {
        if (at.Voices.FirstOrDefault(voice => voice.Id.Value == context.Id("voice")) is not { } voice) { return TypedResults.NotFound(); }
        await erase.RunAsync(voice, user.AsViewer(), clock.Now, cancel);
        return TypedResults.LocalRedirect(at.Path);
    }

    private static async Task<RazorComponentResult<BesideDeskPage>> ShowLinkAsync(HttpContext context, PersonalLinks links, string token, string name)
        => Page.Show<BesideDeskPage>(new { At = (await BesideDesk.FindAsync(context))!, Link = new Handed(name, $"{links.Origin}{BesideLinkEndpoints.LinkPath}/{token}") });

    private static async Task<Question?> AskAsync(HttpContext context, Func<BesideDesk, Question?> ask) => await BesideDesk.FindAsync(context) is { } at ? ask(at) : null;

    private static Leader? NewcomerOf(BesideDesk at, HttpContext context) => at.Newcomers.FirstOrDefault(leader => leader.Id.Value == context.Id("leader"));

    private static string NameOf(BesideDesk at, BesideSeat seat) => seat.Leader is { } leader ? at.Desk.All.FirstOrDefault(candidate => candidate.Id == leader)?.Name ?? "" : seat.Person;
}
