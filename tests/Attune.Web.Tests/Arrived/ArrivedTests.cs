using System.Net;
using Attune.Domain.Rounds;
using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Arrived;

/// <summary>What arrived with the teams, as each reader gets it.</summary>
public sealed class ArrivedTests(RoomHost host) : IClassFixture<RoomHost>
{
    private const string Seat = "/seat/teams";

    [Fact]
    public async Task Of_nine_six_and_four_the_leader_sees_the_nine_and_all_nineteen()
    {
        var room = await TeamsRoom.OpenAsync(host);
        using var phone = await room.PhoneAsync(0);
        (await phone.GetAsync(Seat)).Status.ShouldBe(HttpStatusCode.NotFound, "the teams still answer");
        await room.AnswerAsync();

        var page = await phone.GetAsync(Seat);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("All your teams");
        // Nineteen, told as ten or more: seven said go-live (3 + 2 + 2), twelve a year after.
        page.Text.ShouldContain("Share, of 10 people or more");
        page.Text.ShouldContain("about 40 %");
        page.Text.ShouldContain("about 60 %");
        page.Html.ShouldContain($"?of={room.Team("Kiln")}");
        page.Html.ShouldNotContain($"?of={room.Team("Quay")}");
        page.Html.ShouldNotContain($"?of={room.Team("Loft")}");
        page.Text.ShouldContain("too few to show");
        page.Reply.Headers.CacheControl!.ToString().ShouldContain("no-store");

        var plant = await phone.GetAsync($"{Seat}?of={room.Team("Kiln")}");
        plant.Text.ShouldContain("Share, of 5 people or more");
        // Of nine three said go-live.
        plant.Text.ShouldContain("about 30 %");
        plant.Text.ShouldContain("about 70 %");
        (await phone.GetAsync($"{Seat}?of={room.Team("Quay")}")).Text.ShouldNotContain("people or more", Case.Sensitive, "its name is known, and nothing of its answers");
        (await phone.GetAsync($"{Seat}?of={room.Team("Area 1")}")).Text.ShouldContain("All your teams", Case.Sensitive, "teams of another leader are nowhere on this page");
    }

    [Fact]
    public async Task Each_leader_sees_the_own_teams_and_nobody_sees_a_sentence()
    {
        var room = await TeamsRoom.OpenAsync(host);
        await room.AnswerAsync();
        using var first = await room.PhoneAsync(0);
        using var second = await room.PhoneAsync(1);
        using var without = await room.PhoneAsync(6);
        using var ruth = await room.RuthAsync();
        using var stranger = new Phone(host.Address);
        var own = await second.GetAsync(Seat);
        own.Text.ShouldContain("Area 1");
        own.Text.ShouldNotContain("Kiln");
        own.Text.ShouldNotContain("Area 2");
        (await without.GetAsync(Seat)).Text.ShouldContain("None of the teams that were asked stands under you.");
        (await stranger.GetAsync(Seat)).Status.ShouldNotBe(HttpStatusCode.OK);
        (await stranger.GetAsync(room.Desk)).Status.ShouldNotBe(HttpStatusCode.OK);
        (await ruth.GetAsync(Seat)).Status.ShouldNotBe(HttpStatusCode.OK, "not even the facilitator");

        var desk = await ruth.GetAsync(room.Desk);
        desk.Status.ShouldBe(HttpStatusCode.OK);
        desk.Text.ShouldContain("Level by level");
        desk.Text.ShouldContain("level 2 below the leaders");
        var report = await ruth.GetAsync($"{room.Desk}/report");
        report.Text.ShouldContain("What the teams said, and what the leaders agreed");
        foreach (var page in new[] { await first.GetAsync(Seat), own, desk, report })
        {
            page.Text.ShouldNotContain("Quellenfeld");
            page.Text.ShouldNotContain("The new screens are used without help");
        }

        foreach (var name in new[] { "Kiln", "Quay", "Loft", "Area 1" })
        {
            desk.Text.ShouldNotContain(name);
            report.Text.ShouldNotContain(name);
        }

        var pdf = await ruth.GetAsync($"{room.Desk}/report?as=pdf");
        pdf.Reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task A_team_reads_its_own_result_by_its_code_and_a_small_one_that_of_all()
    {
        var room = await TeamsRoom.OpenAsync(host);
        await room.AnswerAsync();
        foreach (var (team, isShown) in new[] { ("Kiln", true), ("Loft", false) })
        {
            using var phone = await room.JoinAsync(team);
            (await phone.GetAsync("/team/start")).Html.ShouldContain("/team/result");
            var page = await phone.GetAsync("/team/result");
            page.Text.ShouldContain($"Your team: {team}");
            page.Text.Contains("people or more", StringComparison.Ordinal).ShouldBe(true, "all teams together are shown to every team");
            page.Text.Contains("Too few to show", StringComparison.Ordinal).ShouldBe(!isShown);
            page.Text.ShouldNotContain("Quellenfeld");
            foreach (var other in new[] { "Kiln", "Quay", "Loft", "Area 1" }.Where(other => other != team)) { page.Text.ShouldNotContain(other); }
        }

        using var stranger = new Phone(host.Address);
        (await stranger.GetAsync("/team/result")).Text.ShouldNotContain("Your team");
    }

    [Fact]
    public async Task Under_an_unattributed_promise_the_teams_are_shown_and_nothing_of_the_leader()
    {
        var room = await TeamsRoom.OpenAsync(host, Contract.Unattributed);
        await room.AnswerAsync();
        using var phone = await room.PhoneAsync(0);
        var page = await phone.GetAsync(Seat);
        page.Text.ShouldContain("nothing joins your answers with you");
        page.Text.ShouldContain("Share, of 10 people or more");
        page.Html.ShouldNotContain(" your answer</span>");
        page.Text.ShouldNotContain("things you wrote");
    }

    [Fact]
    public async Task Under_a_confidential_promise_the_own_answers_stand_beside_the_teams()
    {
        var room = await TeamsRoom.OpenAsync(host);
        await room.AnswerAsync();
        using var phone = await room.PhoneAsync(0);
        var page = await phone.GetAsync(Seat);
        page.Text.ShouldContain("Beside your own answers");
        page.Text.ShouldContain("your answer");
        page.Text.ShouldContain("things you wrote");
        (await phone.GetAsync("/seat/outcome")).Html.ShouldContain(Seat);
    }
}
