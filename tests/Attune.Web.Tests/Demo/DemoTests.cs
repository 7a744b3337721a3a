using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Programs;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Leaks;

namespace Attune.Web.Tests.Demo;

/// <summary>The finished demo: one press, two rounds from the invitation to the sponsor's page, and nothing in it can be changed.</summary>
public sealed partial class DemoTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task One_press_leads_through_two_finished_rounds(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await OpenAsync(site);

        await using var db = site.Open();
        var rounds = await db.Rounds.OrderBy(round => round.Number).ToListAsync(Cancel);
        rounds.Select(round => (round.Kind, round.Phase)).ShouldBe([(RoundKind.Real, RoundPhase.Revealed), (RoundKind.Real, RoundPhase.Revealed)]);
        (await db.Statements.OrderBy(statement => statement.Number).ToListAsync(Cancel)).OrderBy(statement => statement.Round == rounds[1].Id)
            .Select(statement => statement.Settled).ShouldBe(DemoStory.Meridian.Rounds.SelectMany(round => round.Statements).Select(statement => (Settlement?)(statement.Leave ? Settlement.Unresolved : Settlement.Passed)));
        (await db.Commitments.Where(promise => promise.Round == rounds[0].Id).ToListAsync(Cancel)).ShouldAllBe(promise => promise.Fate != null);
        (await db.PairVotes.CountAsync(vote => vote.Round == rounds[0].Id, Cancel)).ShouldBeGreaterThan(16);

        var tour = await site.ReadAsync($"{program}/tour");
        var stops = Stop().Matches(tour[tour.IndexOf("<main", StringComparison.Ordinal)..]).Select(stop => stop.Groups[1].Value).Distinct().ToArray();
        stops.Length.ShouldBeGreaterThan(18);
        foreach (var stop in stops) { (await site.ReadAsync(stop)).ShouldContain("Meridian"); }
        var sponsor = WebUtility.HtmlDecode(await site.ReadAsync($"{program}/share/sponsor"));
        sponsor.ShouldContain("6 of 8 are done");
        sponsor.ShouldContain("No plant goes live before its people have done a week of their work in the rehearsal");
        WebUtility.HtmlDecode(await site.ReadAsync($"{program}/since")).ShouldContain("The pilot plant closed for the summer");
    }

    [Fact]
    public async Task The_second_press_leads_to_the_same_demo_and_every_account_has_its_own_after_it_was_removed()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await OpenAsync(site);
        (await OpenAsync(site)).ShouldBe(program);
        (await site.SendAsync($"{program}/tour", $"{program}/tour/remove")).ShouldLeadTo("/programs");
        (await site.Browser.GetAsync(new Uri($"{program}/tour", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await OpenAsync(site)).ShouldNotBe(program);
        await using var db = site.Open();
        (await db.Programs.CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task While_it_is_played_a_page_says_how_far_it_is_and_goes_on_to_it()
    {
        await using var site = await Site.AloneWithRuthAsync(databases, Provider.Sqlite, ("Attune:PatienceMilliseconds", "0"));
        (await site.Browser.GetAsync(new Uri("/programs/demo", UriKind.Relative), Cancel)).ShouldLeadTo("/programs");

        (await site.SendAsync("/programs", "/programs/demo")).ShouldLeadTo("/programs/demo");

        using (var first = await site.Browser.GetAsync(new Uri("/programs/demo", UriKind.Relative), Cancel))
        {
            var waiting = await first.Content.ReadAsStringAsync(Cancel);
            first.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            waiting.ShouldContain("of 6 parts played.");
            waiting.ShouldContain("<progress ");
            waiting.ShouldContain("<noscript><meta http-equiv=\"refresh\" content=\"1\"");
            waiting.ShouldContain("/modules/wait.js");
        }

        (await site.SendAsync("/programs", "/programs/demo")).ShouldLeadTo("/programs/demo");
        await Eventually.ShouldHappenAsync(async () => await AskAsync(site) is HttpStatusCode.OK, "The demo is never there.");
        (await AskAsync(site)).ShouldBe(HttpStatusCode.OK, "asking takes nothing away");
        using var there = await site.Browser.GetAsync(new Uri("/programs/demo", UriKind.Relative), Cancel);
        (await site.ReadAsync(there.ShouldLeadTo("/programs/"))).ShouldContain("Meridian");
        await using var db = site.Open();
        (await db.Programs.CountAsync(Cancel)).ShouldBe(1);
    }

    // As the module asks.
    private static async Task<HttpStatusCode> AskAsync(Site site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/programs/demo");
        request.Headers.Accept.ParseAdd("application/json");
        using var reply = await site.Browser.SendAsync(request, Cancel);
        return reply.StatusCode;
    }

    [Fact]
    public async Task A_demo_whose_making_was_cut_off_is_not_listed_and_is_made_anew()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var half = await OpenAsync(site);
        await using var db = site.Open();
        await db.Programs.ExecuteUpdateAsync(set => set.SetProperty(program => program.Demo, DemoState.InTheMaking), Cancel);
        (await site.ReadAsync("/programs")).ShouldNotContain(half);
        (await OpenAsync(site)).ShouldNotBe(half);
        (await db.Programs.Select(program => program.Demo).ToListAsync(Cancel)).ShouldBe([DemoState.Finished]);
    }

    [Fact]
    public async Task No_form_changes_a_demo()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await OpenAsync(site);
        var page = await site.ReadAsync($"{program}/decisions");
        page.ShouldContain("<fieldset class=\"as-is\" disabled");
        var token = Site.TokenOf(page);
        var posts = new Walk(site.Services).Routes.Where(route => route.Method == "POST" && route.Pattern.Contains("{program", StringComparison.Ordinal) && !route.Pattern.EndsWith("/tour/remove", StringComparison.Ordinal)).ToArray();
        posts.Length.ShouldBeGreaterThan(60);
        foreach (var route in posts)
        {
            var path = Parameter().Replace(route.Pattern, part => part.Groups["name"].Value == "program" ? program["/programs/".Length..] : part.Groups["kind"].Value == "int" ? "1" : $"{Guid.Empty}");
            var reply = await site.PostAsync(path, (Site.TokenField, token), ("text", "Changed"));
            reply.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{route}");
            WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Cancel)).ShouldContain("Nothing was changed", customMessage: $"{route}");
        }
    }

    [Fact]
    public async Task A_program_of_real_people_cannot_become_a_demo()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var made = (await site.SendAsync("/programs/new", "/programs", ("Name", "Meridian"), ("Purpose", "One core"), ("Phase", "Build"), ("Business", "Business"), ("It", "IT"))).ShouldLeadTo("/programs/");
        (await site.Browser.GetAsync(new Uri($"{made}/tour", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var db = site.Open();
        Should.Throw<InvalidOperationException>((await db.Programs.SingleAsync(Cancel)).FinishDemo);
    }

    private static async Task<string> OpenAsync(Site site)
    {
        var tour = (await site.SendAsync("/programs", "/programs/demo")).ShouldLeadTo("/programs/");
        tour.ShouldEndWith("/tour");
        return tour[..^"/tour".Length];
    }

    [GeneratedRegex("<a class=\"link\" href=\"(/programs/[^\"]+)\"")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<kind>\w+))?[^}]*\}")]
    private static partial Regex Parameter();
}
