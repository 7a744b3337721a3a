using System.Net;
using Attune.Domain.Rounds;
using Attune.Domain.Teams;
using Attune.Store.Model;
using Attune.Store.Teams;
using Attune.Store.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Teams;

public sealed class TeamsOverHttpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Three_teams_answer_by_code_on_the_phone_and_the_Desk_sees_steps_and_no_word(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await OpenAsync(site);
        await using var db = site.Open();
        foreach (var (team, people) in new[] { ("Warehouse", 9), ("Night shift", 6), ("Returns", 4) })
        {
            var code = await Cascaded.CodeAsync(db, team, Cancel);
            for (var person = 0; person < people; person++)
            {
                using var phone = new TeamPhone(site);
                (await phone.JoinAsync(TeamCode.Spoken(code).ToLowerInvariant())).ShouldLeadTo("/team/start");
                (await phone.ReadAsync("/team/start")).ShouldContain("Nobody reads your sentences");
                (await phone.SendAsync("/team/1", "/team/1", ("text", $"Marked words of {team} {person}"), ("a0.0", "Year"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
                (await phone.ReadAsync("/team/answers")).ShouldContain($"Marked words of {team} {person}");
            }
        }

        (await db.TeamAnswers.CountAsync(Cancel)).ShouldBe(19);
        var desk = await site.ReadAsync($"{program}/cascade");
        desk.ShouldContain("10 or more", Case.Sensitive, "nineteen in all");
        desk.ShouldContain("5 or more", Case.Sensitive, "nine, and six");
        desk.ShouldContain("fewer than 5", Case.Sensitive, "four");
        foreach (var exact in new[] { ">19<", ">9 <", "19 have", "Marked words" }) { desk.ShouldNotContain(exact); }
    }

    [Theory, OnBothDatabases]
    public async Task A_person_has_one_answer_on_a_device_changes_it_withdraws_it_and_hands_the_device_on(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        await OpenAsync(site);
        await using var db = site.Open();
        var code = await Cascaded.CodeAsync(db, "Warehouse", Cancel);
        using var phone = new TeamPhone(site);
        await phone.JoinAsync(code);
        await phone.SendAsync("/team/1", "/team/1", ("text", "First words"));
        await phone.SendAsync("/team/1", "/team/1", ("text", "Other words"), ("a0.0", "Year"));
        (await phone.JoinAsync(code)).ShouldLeadTo("/team/start");
        (await phone.ReadAsync("/team/1")).ShouldContain("Other words", Case.Sensitive, "whoever scans the square again is the same person");
        (await db.TeamAnswers.CountAsync(Cancel)).ShouldBe(1);

        (await phone.SendAsync("/team/answers", "/team/next")).ShouldLeadTo("/team?code=");
        await phone.JoinAsync(code);
        (await phone.ReadAsync("/team/1")).ShouldNotContain("Other words");
        await phone.SendAsync("/team/1", "/team/1", ("text", "Of the next person"));
        (await db.TeamAnswers.CountAsync(Cancel)).ShouldBe(2);

        (await phone.SendAsync("/team/answers", "/team/withdraw")).ShouldLeadTo("/team/answers");
        (await phone.ReadAsync("/team/answers")).ShouldContain("Nothing is saved");
        (await db.TeamAnswers.CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_gives_nothing_is_stored_nowhere()
    {
        await using var site = await Site.WithRuthAsync(databases);
        await OpenAsync(site);
        await using var db = site.Open();
        using var phone = new TeamPhone(site);
        await phone.JoinAsync(await Cascaded.CodeAsync(db, "Warehouse", Cancel));
        (await phone.SendAsync("/team/1", "/team/1", ("text", "   "))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await db.TeamAnswers.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task What_does_not_fit_is_given_back_as_it_was_typed()
    {
        await using var site = await Site.WithRuthAsync(databases);
        await OpenAsync(site);
        await using var db = site.Open();
        using var phone = new TeamPhone(site);
        await phone.JoinAsync(await Cascaded.CodeAsync(db, "Warehouse", Cancel));
        var typed = string.Concat(Enumerable.Repeat("We count by hand. ", 80));
        using var refused = await phone.SendAsync("/team/1", "/team/1", ("text", typed));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain(typed.Trim());
        using var wrong = await phone.SendAsync("/team/1", "/team/1", ("text", "Words"), ("a0.0", "Never"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await db.TeamAnswers.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Closed_it_takes_nothing_and_says_so_kindly(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await OpenAsync(site);
        await using var db = site.Open();
        var code = await Cascaded.CodeAsync(db, "Warehouse", Cancel);
        using var phone = new TeamPhone(site);
        await phone.JoinAsync(code);
        var form = await phone.ReadAsync("/team/1");
        (await site.SendAsync($"{program}/cascade", $"{program}/cascade/close")).ShouldLeadTo($"{program}/cascade");

        using var late = await phone.PostAsync("/team/1", form, ("text", "Too late"));
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await late.Content.ReadAsStringAsync(Cancel)).ShouldContain("This came after the end");
        using var newcomer = new TeamPhone(site);
        (await newcomer.JoinAsync(code)).ShouldLeadTo("/team/start");
        (await newcomer.ReadAsync("/team/start")).ShouldContain("no longer asked");
        (await db.TeamAnswers.CountAsync(Cancel)).ShouldBe(0);
        (await db.Audit.Where(entry => entry.Act == AuditAct.CascadeOpened || entry.Act == AuditAct.CascadeClosed).Select(entry => entry.Answers).ToListAsync(Cancel)).ShouldBe([5, 5]);
        (await site.PostAsync($"{program}/cascade", (Site.TokenField, Site.TokenOf(await site.ReadAsync($"{program}/teams"))), ("words", "purpose"), ("closesAt", "2030-01-01T10:00"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "a round asks its teams once");
    }

    [Fact]
    public async Task A_code_that_nobody_has_lets_nobody_in_and_four_hundred_of_one_office_come_in()
    {
        await using var site = await Site.WithRuthAsync(databases);
        await OpenAsync(site);
        await using var db = site.Open();
        using var stranger = new TeamPhone(site);
        (await stranger.JoinAsync(TeamCode.New())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await stranger.GetAsync("/team/1")).ShouldLeadTo("/team");
        var code = await Cascaded.CodeAsync(db, "Platform", Cancel);
        var page = await stranger.ReadAsync("/team");
        for (var i = 0; i < 400; i++)
        {
            using var joined = await stranger.PostAsync("/team", page, ("code", code));
            joined.ShouldLeadTo("/team/start");
        }
    }

    [Fact]
    public async Task A_list_is_looked_at_before_it_changes_anything_and_its_problems_have_lines()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (program, leaders) = await ExampleAsync(site);
        var list = Cascaded.List(leaders[0], leaders[1]);
        using var looked = await site.SendAsync($"{program}/teams", $"{program}/teams/look", ("pasted", list));
        (await looked.Content.ReadAsStringAsync(Cancel)).ShouldContain("The list holds 5 teams");
        await using var db = site.Open();
        (await db.Teams.CountAsync(Cancel)).ShouldBe(0);

        using var wrong = await site.SendAsync($"{program}/teams", $"{program}/teams/look", ("pasted", list + "\nLost\tNowhere\t\tfive"));
        (await wrong.Content.ReadAsStringAsync(Cancel)).ShouldContain("Line 7:");
        await PasteAsync(site, program, list);
        var page = await site.ReadAsync($"{program}/teams");
        foreach (var shown in new[] { "5 teams stand under 2 leaders", "Night shift", "Platform" }) { page.ShouldContain(shown); }
        (await site.ReadAsync($"{program}/teams/list.csv")).ShouldContain("Operations > Warehouse > Night shift");
    }

    [Fact]
    public async Task A_team_is_moved_counted_and_taken_out_by_form()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (program, leaders) = await ExampleAsync(site);
        await PasteAsync(site, program, Cascaded.List(leaders[0], leaders[1]));
        await using var db = site.Open();
        var id = (await db.Programs.SingleAsync(Cancel)).Id;
        var tree = await db.TeamTreeAsync(id, Cancel);
        TeamNode At(string name) => tree.All.Single(node => node.Name == name);

        (await site.SendAsync($"{program}/teams/{At("Returns").Id}", $"{program}/teams/{At("Returns").Id}", ("Name", "Returns desk"), ("Under", "Platform"), ("People", "5"))).ShouldLeadTo($"{program}/teams");
        (await site.SendAsync($"{program}/teams/{At("Warehouse").Id}", $"{program}/teams/{At("Warehouse").Id}/people", ("To", "Night shift"), ("People", "2"))).ShouldLeadTo($"{program}/teams/");
        tree = await db.TeamTreeAsync(id, Cancel);
        tree.Spoken(At("Returns desk").Id).ShouldBe("Platform > Returns desk");
        (At("Warehouse").People, At("Night shift").People).ShouldBe((7, 8));

        using var circle = await site.SendAsync($"{program}/teams/{At("Operations").Id}", $"{program}/teams/{At("Operations").Id}", ("Name", "Operations"), ("Under", "Night shift"), ("People", ""));
        circle.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.AskAsync($"{program}/teams/{At("Warehouse").Id}", $"{program}/teams/{At("Warehouse").Id}/remove")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.SendAsync($"{program}/teams/{At("Warehouse").Id}", $"{program}/teams/{At("Warehouse").Id}/remove")).ShouldLeadTo($"{program}/teams");
        (await db.TeamTreeAsync(id, Cancel)).All.Select(node => node.Name).ShouldBe(["Operations", "Platform", "Returns desk"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task The_leaders_of_the_teams_are_told_once_by_a_letter_that_was_read_first_and_leads_to_their_sheets(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await OpenAsync(site);
        await using var db = site.Open();
        var round = await db.Rounds.FirstAsync(candidate => candidate.Kind == RoundKind.Real, Cancel);
        foreach (var (place, leader) in (await db.Leaders.ToListAsync(Cancel)).OrderBy(leader => leader.Name).Index())
        {
            db.Entry(leader).Property(candidate => candidate.Mail).CurrentValue = place == 1 ? "" : $"leader{place}@example.org";
            await db.SaveChangesAsync(Cancel);
            await db.InviteAsync(round, leader, DateTimeOffset.UtcNow.AddDays(30), Cancel);
        }

        var page = $"{program}/cascade";
        (await site.ReadAsync(page)).ShouldContain("Tell their leaders by letter");
        var preview = WebUtility.HtmlDecode(await site.ReadAsync($"{page}/letters"));
        preview.ShouldContain("your teams are asked now");
        preview.ShouldContain("Your teams can answer until");
        preview.ShouldContain("No letter reaches them.");
        (await site.OutboxAsync()).ShouldBeEmpty("it was only read");

        (await site.SendAsync($"{page}/letters", $"{page}/letters")).ShouldLeadTo(page);
        var letter = (await site.OutboxAsync()).ShouldHaveSingleItem();
        letter.TextBody!.ShouldContain("?to=teams");
        letter.To.Mailboxes.Single().Address.ShouldBe("leader0@example.org");
        var after = await site.ReadAsync(page);
        after.ShouldContain("Their leaders were told by letter on");
        after.ShouldNotContain("Tell their leaders by letter");
        (await site.PostAsync($"{page}/letters", (Site.TokenField, Site.TokenOf(after)))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.OutboxAsync()).ShouldHaveSingleItem();
        (await db.Audit.SingleAsync(entry => entry.Act == AuditAct.ToldOfTeams, Cancel)).Answers.ShouldBe(1);
    }

    [Fact]
    public async Task A_cascade_closes_by_its_time()
    {
        await using var site = await Site.WithRuthAsync(databases);
        await OpenAsync(site);
        await using var db = site.Open();
        // Two weeks later, as far as the cascade can tell.
        var opened = await db.Cascades.SingleAsync(Cancel);
        db.Entry(opened).Property(cascade => cascade.ClosesAt).CurrentValue = DateTimeOffset.UtcNow.AddMinutes(-1);
        await db.SaveChangesAsync(Cancel);
        await site.Services.GetServices<Attune.Web.Hosting.ITimedTask>().OfType<Attune.Web.Desk.Cascading.ClosesCascades>().Single().RunAsync(Cancel);
        var closed = await db.Cascades.AsNoTracking().SingleAsync(Cancel);
        closed.ClosedAt.ShouldBe(closed.ClosesAt);
    }

    private static async Task<(string Program, string[] Leaders)> ExampleAsync(Site site)
    {
        var program = (await site.SendAsync("/programs", "/programs/example")).ShouldLeadTo("/programs/");
        await using var db = site.Open();
        return (program, [.. (await db.Leaders.ToListAsync(Cancel)).Select(leader => leader.Name).Order()]);
    }

    /// <summary>Looks at what a list makes, as people do, and keeps it.</summary>
    private static async Task PasteAsync(Site site, string program, string list)
    {
        using var looked = await site.SendAsync($"{program}/teams", $"{program}/teams/look", ("pasted", list));
        var page = await looked.Content.ReadAsStringAsync(Cancel);
        (await site.PostAsync($"{program}/teams", (Site.TokenField, Site.TokenOf(page)), ("pasted", list))).ShouldLeadTo($"{program}/teams");
    }

    /// <summary>The example's teams are pasted, its leaders have met, and the teams are asked the first question and its horizon.</summary>
    private static async Task<string> OpenAsync(Site site)
    {
        var (program, leaders) = await ExampleAsync(site);
        await PasteAsync(site, program, Cascaded.List(leaders[0], leaders[1]));
        await using var db = site.Open();
        var round = await db.Rounds.FirstAsync(candidate => candidate.Kind == RoundKind.Real, Cancel);
        await Cascaded.MeetAsync(db, round.Id, DateTimeOffset.UtcNow, Cancel);
        var pack = await db.Packs.FirstAsync(candidate => candidate.Version == round.PackVersion, Cancel);
        var question = pack.Questions.First(candidate => candidate.IsOpen && candidate.Parts.IsEmpty && candidate.Anchors.Any(anchor => anchor.Kind == Attune.Analysis.Rounds.AnchorKind.Horizon));
        var closes = DateTimeOffset.UtcNow.AddDays(14).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        using var opened = await site.PostAsync($"{program}/cascade", (Site.TokenField, Site.TokenOf(await site.ReadAsync($"{program}/cascade"))), ("words", question.Id), ("anchor", $"{question.Id}|Horizon"), ("closesAt", closes));
        opened.ShouldLeadTo($"{program}/cascade");
        return program;
    }
}
