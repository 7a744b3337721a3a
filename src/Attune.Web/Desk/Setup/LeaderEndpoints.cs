using System.Security.Claims;
using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Store;
using Attune.Store.UseCases.Leaders;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Setup;

/// <summary>The Desk's pages on which leaders are named, corrected and removed.</summary>
internal static class LeaderEndpoints
{
    public static void MapLeaders(this IEndpointRouteBuilder app)
    {
        var leaders = app.MapGroup("/programs/{program:guid}/leaders").RequireAuthorization(Facilitator.Policy);
        leaders.MapGet("", Show);
        leaders.MapPost("", AddAsync).Makes();
        leaders.MapGet("/{leader:guid}", ShowOne);
        leaders.MapPost("/{leader:guid}", CorrectAsync).Changes();
        leaders.MapGet("/{leader:guid}/take-out", ShowTakeOutAsync);
        leaders.MapPost("/{leader:guid}/take-out", TakeOutAsync).Destroys(AskToTakeOutAsync);
        leaders.MapPost("/{leader:guid}/bring-back", BringBackAsync).TakesBack();
    }

    private static RazorComponentResult<LeadersPage> Show(ProgramDesk desk, bool? ended, string? function)
        => Page.Show<LeadersPage>(new { Desk = desk, LinkEnded = ended == true, Function = function ?? "" });

    /// <summary>Adds all of what was pasted, or none: if half were added, pasting the list again would double that half.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeadersPage>>> AddAsync(ProgramDesk desk, [FromForm] string? pasted, [FromForm(Name = Forms.GoOn)] bool? goOn, AddLeaders add, CancellationToken cancel)
    {
        // Whoever goes on has typed nothing, or wants it kept.
        if (goOn == true && Forms.IsBlank(pasted)) { return TypedResults.LocalRedirect($"{desk.Path}/questions"); }
        var sheet = LeaderSheet.Read(pasted ?? "", desk.Program.Sides, desk.All.Select(leader => leader.Mail));
        if (sheet.Problems.Length > 0 || sheet.Leaders.IsEmpty)
        {
            return Page.Refused<LeadersPage>(new { Desk = desk, Pasted = pasted, sheet.Problems, Nothing = sheet.Leaders.IsEmpty && sheet.Problems.IsEmpty });
        }

        await add.RunAsync(desk.Program.Id, desk.Round, sheet.Leaders, desk.Leaders, cancel);
        return TypedResults.LocalRedirect(goOn == true ? $"{desk.Path}/questions" : $"{desk.Path}/leaders");
    }

    private static RazorComponentResult<LeaderPage> ShowOne(LeaderDesk at) => Page.Show<LeaderPage>(new { at.Desk, Leader = at.Leader.Id, at.Leader.Entry });

    /// <summary>Corrects a leader. A field that the page no longer offers is not sent, and its value stays as it is.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<LeaderPage>>> CorrectAsync(
        LeaderDesk at, [FromForm] LeaderForm sent, ClaimsPrincipal user, CorrectLeader correct, Post post, MailOptions mail, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        var (desk, person) = at;
        var entry = sent.Over(person.Entry);
        var correction = await correct.RunAsync(desk.Round, person, entry, desk.Leaders, user.AsViewer(), clock.Now, cancel);
        // Told even if the browser is gone by now: the address is another one already. In the outbox nobody would read it, and it would outlive the person.
        if (mail.UsesServer && correction.OldMail is { } old) { await post.SendAsync(Letter.OfMove(desk.Program, entry.Name, old, user.Name(), new Uri(links.Origin).Host), desk.Program.Id, user.Name(), CancellationToken.None); }
        return correction.Problems.IsEmpty
            ? TypedResults.LocalRedirect($"{desk.Path}/leaders{(correction.LinkEnded ? "?ended=true" : "")}")
            : Page.Refused<LeaderPage>(new { Desk = desk, Leader = person.Id, Entry = entry, correction.Problems });
    }

    private static async Task<Results<RazorComponentResult<TakeOutPage>, Conflict>> ShowTakeOutAsync(LeaderDesk at, AttuneDb db, CancellationToken cancel)
        => MayTakeOut(at.Desk)
            ? Page.Show<TakeOutPage>(new { at.Desk, at.Leader, Stays = await db.HadAPlaceAsync(at.Leader, cancel), Owned = Owned(await RegisterView.ReadAsync(db, at.Desk.Program.Id, cancel), at.Leader) })
            : TypedResults.Conflict();

    private static async Task<Question?> AskToTakeOutAsync(HttpContext context)
        => await LeaderDesk.FindAsync(context) is { Desk: { } desk, Leader: { } person } && MayTakeOut(desk)
            ? new(
                SetupTexts.TakeOutHeading(person.Name),
                await context.Service<AttuneDb>().HadAPlaceAsync(person, context.RequestAborted) ? SetupTexts.TakeOutStays(FirstWithout(desk)) : SetupTexts.TakeOutGone,
                SetupTexts.TakeOutDo(person.Name),
                $"{desk.Path}/leaders")
            : null;

    private static async Task<Results<RedirectHttpResult, Conflict>> TakeOutAsync(
        LeaderDesk at, ClaimsPrincipal user, TakeOutLeader takeOut, Telling telling, Clock clock, CancellationToken cancel)
    {
        var (desk, person) = at;
        if (!MayTakeOut(desk)) { return TypedResults.Conflict(); }
        var (entry, id) = (person.Entry, person.Id);
        var stays = await takeOut.RunAsync(desk.Round, person, desk.Leaders, user.AsViewer(), clock.Now, cancel);
        telling.Say(SetupTexts.TakeOutSaid(entry.Name), stays
            ? new(SetupTexts.TakeOutUndo(entry.Name), $"{desk.Path}/leaders/{id}/bring-back")
            // Nothing of the person is left; the list takes the same line again.
            : new(SetupTexts.TakeOutUndo(entry.Name), $"{desk.Path}/leaders", new Sent("pasted", string.Join('\t', entry.Name, desk.Program.Sides.For(entry.Side), entry.Function, entry.Role, entry.Mail))));
        return TypedResults.LocalRedirect($"{desk.Path}/leaders");
    }

    /// <summary>Brings back whoever was taken out, as long as the round takes people in.</summary>
    private static async Task<Results<RedirectHttpResult, Conflict>> BringBackAsync(LeaderDesk at, BringBackLeader bringBack, CancellationToken cancel)
    {
        await bringBack.RunAsync(at.Desk.Round, at.Leader, at.Desk.Leaders, cancel);
        return TypedResults.LocalRedirect($"{at.Desk.Path}/leaders");
    }

    // While leaders answer, everybody who was invited is in the round; before and after it somebody may leave.
    private static bool MayTakeOut(ProgramDesk desk) => desk.IsPreparing || desk.IsLocked;

    /// <summary>The number of the first round without whoever leaves now.</summary>
    internal static int FirstWithout(ProgramDesk desk) => desk.IsLocked ? desk.Round.Number + 1 : desk.Round.Number;

    // What will be open once this leader is out.
    private static int Owned(RegisterView register, Leader leader)
    {
        var without = register.Leaders.Values.Select(other => other.Id == leader.Id ? Gone(leader) : other);
        return Orphans.LeftBy(leader.Id, Orphans.Find(register.Duties, without)).Length;
    }

    private static Leader Gone(Leader leader)
    {
        var gone = new Leader(leader.Id, leader.Program, leader.Entry);
        gone.Leave(0);
        return gone;
    }
}
