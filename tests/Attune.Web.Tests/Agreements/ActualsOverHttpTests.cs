using System.Net;
using Attune.Domain.Agreements;
using Attune.Domain.Judging;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Rounds;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests.Agreements;

/// <summary>A benefit is measured by its owner, confirmed by the other side, corrected visibly, and said to the room that meets again.</summary>
public sealed class ActualsOverHttpTests(Databases databases)
{
    private const string Path = "/seat/actuals";
    private const string Close = "Working days to close the month";

    private static readonly Quarter Running = Quarter.Containing(DateOnly.FromDateTime(DateTime.UtcNow));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_benefit_may_be_due_in_any_year_of_the_calendar()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        await program.StartAsync();
        await program.InviteAsync();
        await program.FinishAsync(8);
        await program.GoToAsync(10, 17);
        var path = $"{program.Path}/benefits";
        (await program.Site.ReadAsync(path)).ShouldContain("2102-Q1");
        await program.Site.SendAsync(path, path, ("Text", "Fewer returns"), ("Measure", "Returned parcels"), ("Unit", "%"), ("Baseline", "12"), ("Target", "8"), ("By", "2102-Q1"), ("Name", "Jonas Weber"));
        (await program.Site.ReadAsync(path)).ShouldContain("Q1 2102");

        Guid benefit;
        await using (var db = program.Site.Open()) { benefit = (await db.Benefits.SingleAsync(Cancel)).Id.Value; }
        await program.Site.SendAsync($"{path}/{benefit}", $"{path}/{benefit}", ("Text", "Fewer returns"), ("Measure", "Returned parcels"), ("Unit", "%"), ("Baseline", "12"), ("Target", "9"), ("By", "2102-Q1"), ("Name", "Jonas Weber"));
        (await program.Site.ReadAsync(path)).ShouldContain("by Ruth Okafor; before, 8 % by Q1 2102.");
    }

    [Theory, OnBothDatabases]
    public async Task The_owner_enters_on_the_phone_the_other_side_says_no_the_owner_corrects_and_then_it_is_confirmed(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var (ruth, site) = (room.Site.Browser, room.Site);
        await OpenAsync(room, room.Link);
        var owner = site.Browser;
        (await RefusedAsync(site, Path, ("Value", "eight"))).ShouldContain("This must be a number");
        (await RefusedAsync(site, Path, ("Value", ""))).ShouldContain("What was measured?");
        (await RefusedAsync(site, Path, ("Value", "1,200"))).ShouldContain("can mean 1,200 or 1.2");
        (await EnterAsync(site, "8", note: "By the ledger.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync(site)).ShouldContain("8 working days is entered for");
        (await RefusedAsync(site, Path, ("Value", "7"))).ShouldContain("Say why the figure is corrected");

        await OpenAsync(room, room.OtherLink);
        var other = site.Browser;
        (await PageAsync(site)).ShouldContain("One figure waits for you");
        (await RefusedAsync(site, $"{Path}/say", ("says", "no"), ("reason", " "))).ShouldContain("Say what is wrong with it");
        (await site.SendAsync(Path, $"{Path}/say", ("says", "no"), ("reason", "The plant in Graz is missing"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        site.Use(owner);
        (await PageAsync(site)).ShouldContain("The plant in Graz is missing");
        (await EnterAsync(site, "8.5", why: "With the plant in Graz")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        site.Use(other);
        (await site.SendAsync(Path, $"{Path}/say", ("says", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync(site)).ShouldContain("You confirmed it.");
        (await site.ReadAsync("/seat/my-data/file")).ShouldContain("\"confirmed\"");
        (await site.ReadAsync("/seat/my-data/file")).ShouldContain("The plant in Graz is missing");

        site.Use(ruth);
        var benefit = await BenefitAsync(room);
        var desk = WebUtility.HtmlDecode(await site.ReadAsync($"/programs/{room.Program.Id}/benefits/{benefit}/actuals"));
        desk.ShouldContain($"Down from 9 to 8.5 working days in {Name(Running)}; target 5 working days by Q4 2027: not yet.");
        desk.ShouldContain("Confirmed by Leader 7.");
        desk.ShouldContain("Corrected: With the plant in Graz");
        desk.ShouldContain("Before: 8 working days, entered by Leader 0");
        var record = WebUtility.HtmlDecode(await site.ReadAsync($"{room.Path}/record"));
        record.ShouldContain("Down from 9 to 8.5 working days");
        record.ShouldContain("Confirmed by Leader 7.");
        var sponsor = WebUtility.HtmlDecode(await site.ReadAsync($"{room.Path}/sponsor"));
        sponsor.ShouldContain("Down from 9 to 8.5 working days");
        sponsor.ShouldNotContain("By the ledger.");
        sponsor.ShouldNotContain("With the plant in Graz");
        (await site.ReadAsync($"{room.Path}/record.json")).ShouldContain("\"enteredBy\"");
        (await site.ReadAsync($"{room.Path}/data.json")).ShouldContain("benefit-figures");
    }

    [Theory, OnBothDatabases]
    public async Task The_desk_enters_in_the_words_of_an_owner_without_a_seat_and_corrects_slips_of_others_but_says_no_first_word_for_them(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var site = room.Site;
        var page = $"/programs/{room.Program.Id}/benefits/{await BenefitAsync(room)}/actuals";
        WebUtility.HtmlDecode(await site.ReadAsync(page)).ShouldContain("Leader 0 enters the figures at their own Seat; somebody of IT confirms");
        await using (var db = site.Open())
        {
            db.Add(new Benefit(BenefitId.New(), room.Round, new("Fewer returns", "Returned parcels", "%", 12, 8, Running.Plus(3), Accountable.Named("Jonas Weber")), DateTimeOffset.UtcNow));
            await db.SaveChangesAsync(Cancel);
        }

        var outside = $"/programs/{room.Program.Id}/benefits/{await BenefitAsync(room, "Fewer returns")}/actuals";
        (await site.SendAsync(outside, outside, ("Quarter", $"{Running}"), ("Value", "11"))).ShouldLeadTo(outside);
        var shown = WebUtility.HtmlDecode(await site.ReadAsync(outside));
        shown.ShouldContain("Ruth Okafor, in the words of Jonas Weber");
        shown.ShouldContain("waits for a word of the other side");
        // One of each side: the first alone does not confirm it.
        var ruth = site.Browser;
        foreach (var (link, state) in new[] { (room.Link, "waits for a word"), (room.OtherLink, "confirmed") })
        {
            await OpenAsync(room, link);
            (await site.SendAsync(Path, $"{Path}/say", ("says", "yes"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            site.Use(ruth);
            WebUtility.HtmlDecode(await site.ReadAsync(outside)).ShouldContain(state);
        }
    }

    [Fact]
    public async Task Who_is_new_answers_blind_and_sees_no_figure_before_the_lock()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var links = await FollowUpTests.NextRoundAsync(room, newcomer: true);
        await FollowUpTests.BeginAsync(room, links[0], "/seat/since");
        WebUtility.HtmlDecode(await room.Site.ReadAsync("/seat/since")).ShouldContain(Path);
        WebUtility.HtmlDecode(await room.Site.ReadAsync(Path)).ShouldContain(Close);
        await FollowUpTests.BeginAsync(room, links[^1], "/seat/1");
        (await room.Site.Browser.GetAsync(new Uri(Path, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task The_next_sitting_opens_with_what_was_promised_and_the_overdue_benefit_is_the_loudest(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        await using (var db = room.Site.Open())
        {
            db.Add(new Benefit(BenefitId.New(), room.Round, new("Fewer returns", "Returned parcels", "%", 12, 8, Running.Plus(-1), Accountable.Named("Jonas Weber")), DateTimeOffset.UtcNow.AddMonths(-8)));
            await db.SaveChangesAsync(Cancel);
        }

        var ruth = room.Site.Browser;
        var links = await FollowUpTests.NextRoundAsync(room);
        room.Site.Use(ruth);
        await room.NextAsync(links);
        await room.SitAsync((_, _) => SameThing.TheSame);
        var view = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!;
        view.Sitting.Run[0].Stage.ShouldBe(SittingStage.SinceLast);
        view.Since!.Heading.ShouldBe("One benefit is overdue");
        view.Since.Lines.Select(line => line.Kind).ShouldBe([Room.Tracking.SinceKind.BenefitOverdue, Room.Tracking.SinceKind.Wish, Room.Tracking.SinceKind.Benefit]);
        var pack = WebUtility.HtmlDecode(await room.Site.ReadAsync($"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/pack"));
        pack.ShouldContain("One benefit is overdue");
        pack.ShouldContain("overdue, no confirmed figure of that quarter");
        // Personal promises are counted on the Screen.
        pack.ShouldContain("Personal promises: 0 of 1 are done.");
    }

    [Fact]
    public async Task A_principle_falls_due_is_kept_until_another_day_and_the_record_says_when()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var (site, page) = (room.Site, $"/programs/{room.Program.Id}/principle");
        WebUtility.HtmlDecode(await site.ReadAsync(page)).ShouldContain("agreed without a day");
        (await site.SendAsync(page, $"{page}/review", ("nextOn", "2020-01-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync(page, $"{page}/review", ("nextOn", "2099-05-01"))).ShouldLeadTo(page);
        WebUtility.HtmlDecode(await site.ReadAsync(page)).ShouldContain("The room looks at it again on 1 May 2099.");
        WebUtility.HtmlDecode(await site.ReadAsync($"{room.Path}/record")).ShouldContain("The room looks at it again on 1 May 2099.");
        await using var db = site.Open();
        (await db.Audit.CountAsync(line => line.Act == Attune.Store.Model.AuditAct.PrincipleReviewed, Cancel)).ShouldBe(1);
    }

    internal static async Task OpenAsync(DecidedRoom room, string link)
    {
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link, "/seat");
    }

    internal static Task<HttpResponseMessage> EnterAsync(Site site, string value, string note = "", string why = "")
        => site.SendAsync(Path, Path, ("Quarter", $"{Running}"), ("Value", value), ("Note", note), ("Why", why));

    private static async Task<string> BenefitAsync(DecidedRoom room, string text = Close)
    {
        await using var db = room.Site.Open();
        return $"{(await db.Benefits.ToListAsync(Cancel)).Single(benefit => benefit.Text == text).Id}";
    }

    private static string Name(Quarter quarter) => $"Q{quarter.Number} {quarter.Year}";

    private static async Task<string> PageAsync(Site site) => WebUtility.HtmlDecode(await site.ReadAsync(Path));

    private static async Task<string> RefusedAsync(Site site, string action, params (string, string)[] fields)
    {
        using var reply = await site.SendAsync(Path, action, action == Path ? [("Quarter", $"{Running}"), .. fields] : fields);
        reply.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Cancel));
    }
}
