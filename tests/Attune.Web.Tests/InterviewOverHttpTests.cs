using System.Diagnostics.Metrics;
using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>The facilitator types, the leader approves.</summary>
public sealed partial class InterviewOverHttpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_is_typed_in_an_interview_counts_once_the_leader_approves_it_and_is_then_the_leaders(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.StartedAsync(site);
        var (leader, interview) = await InterviewAsync(site, program);
        const string Words = "Nobody keeps a second spreadsheet.";
        (await site.SendAsync($"{interview}/1", $"{interview}/1", ("text", Words), ("confidence", "4"))).ShouldLeadTo($"{interview}/1/forecast");
        (await site.ReadAsync($"{interview}/1")).ShouldContain(Words);
        (await site.ReadAsync(interview)).ShouldContain("Typed, not approved yet");
        await using var db = site.Open();
        (await db.Answers.SingleAsync(Cancel)).Counts.ShouldBeFalse();

        var link = await DeskTests.LinkAsync(site, program, leader);
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        (await site.ReadAsync("/seat/answers")).ShouldContain(Words);
        (await site.SendAsync("/seat/answers", "/seat/approve")).ShouldLeadTo("/seat/answers");

        await using (var after = site.Open()) { (await after.Answers.SingleAsync(Cancel)).Counts.ShouldBeTrue(); }
        site.Use(ruth);
        (await site.ReadAsync(interview)).ShouldContain("Approved");
        (await site.ReadAsync(interview)).ShouldNotContain(Words);
        (await site.Browser.GetAsync(new Uri($"{interview}/1", UriKind.Relative), Cancel)).ShouldLeadTo(interview);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_typed_is_saved_while_it_is_typed_and_the_reply_says_which_version_it_is(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.StartedAsync(site);
        var (_, interview) = await InterviewAsync(site, program);

        var (status, first) = await AutosaveAsync(site, $"{interview}/1", 0, "Fewer spreadsheets.");
        (status, first).ShouldBe((HttpStatusCode.OK, 1));
        (await AutosaveAsync(site, $"{interview}/1", first, "Fewer spreadsheets, and one list.")).ShouldBe((HttpStatusCode.OK, 2));
        (await AutosaveAsync(site, $"{interview}/1", first, "From another window.")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await site.ReadAsync($"{interview}/1")).ShouldContain("Fewer spreadsheets, and one list.");
        (await site.ReadAsync($"{interview}/1")).ShouldContain("/modules/answer.js");
        using var refused = await site.SendAsync($"{interview}/1", $"{interview}/1", ("text", "From another window."), ("revision", "1"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = await refused.Content.ReadAsStringAsync(Cancel);
        both.ShouldContain("Fewer spreadsheets, and one list.");
        both.ShouldContain("From another window.");

        await using var db = site.Open();
        await db.Answers.ExecuteUpdateAsync(change => change.SetProperty(answer => answer.Approved, true), Cancel);
        (await AutosaveAsync(site, $"{interview}/1", 2, "After the approval.", from: $"{interview}/2")).Status.ShouldBe(HttpStatusCode.Locked);
    }

    [Fact, Trait("Database", "Postgres")]
    public async Task What_is_typed_while_the_database_is_away_comes_back_to_be_sent_again_without_script()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var site = await Site.WithRuthAsync(databases, Provider.Sqlite, ("Store:Provider", "Postgres"), ("Store:Connection", await server.CreateDatabaseAsync()));
        var program = await DeskTests.StartedAsync(site);
        var (_, interview) = await InterviewAsync(site, program);
        const string Words = "Nobody keeps a second spreadsheet.";
        var token = Site.TokenOf(await site.ReadAsync($"{interview}/1"));
        await server.StopAtOnceAsync();

        using var away = await site.PostAsync($"{interview}/1", ("text", Words), ("confidence", "4"), ("revision", "0"), ("key", $"{Guid.NewGuid()}"), (Site.TokenField, token));
        away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        away.Headers.RetryAfter.ShouldNotBeNull();
        var page = await away.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Nothing is lost");
        page.ShouldContain($"name=\"text\" rows=\"6\">{Words}</textarea>");

        await server.GoOnAsync();
        var again = HiddenIn().Matches(page[page.IndexOf("class=\"stack form\"", StringComparison.Ordinal)..]).Select(field => (field.Groups[1].Value, field.Groups[2].Value)).Append(("text", Words)).ToArray();
        again.ShouldContain(("confidence", "4"));
        (await site.PostAsync($"{interview}/1", again)).ShouldLeadTo($"{interview}/1/forecast");
        (await site.ReadAsync($"{interview}/1")).ShouldContain(Words);
    }

    [Fact]
    public async Task A_save_of_an_interview_is_measured_like_any_other()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.StartedAsync(site);
        var (_, interview) = await InterviewAsync(site, program);
        // The execution context flows into the server, so that the test can recognize what its own requests cause.
        site.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().ShouldBeOfType<Microsoft.AspNetCore.TestHost.TestServer>().PreserveExecutionContext = true;
        site.OpenAnotherBrowser();
        (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "ruth@example.org"), ("Password", Site.Password))).ShouldLeadTo("/programs");
        var mine = new AsyncLocal<bool> { Value = true };
        var heard = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, to) => { if (instrument.Name == "attune.answer.save.duration") { to.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => { if (mine.Value) { heard.Add($"{tags[0].Value}"); } });
        listener.Start();

        await AutosaveAsync(site, $"{interview}/1", 0, "Fewer spreadsheets.");
        (await site.SendAsync($"{interview}/1", $"{interview}/1", ("text", "Fewer still."))).ShouldLeadTo(interview);

        heard.ShouldBe(["Saved", "Saved"]);
    }

    [Theory, OnBothDatabases]
    public async Task All_that_stands_on_the_page_is_approved_at_one_press_but_not_what_was_typed_again_since(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.StartedAsync(site);
        var (leader, interview) = await InterviewAsync(site, program);
        foreach (var number in new[] { 1, 2, 3 }) { await AutosaveAsync(site, $"{interview}/{number}", 0, $"Answer {number} as it was said."); }
        var link = await DeskTests.LinkAsync(site, program, leader);
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        var page = await site.ReadAsync("/seat/answers");
        page.ShouldContain("Yes, all three are my words");
        var all = AllForm().Match(page).Value;
        var fields = HiddenIn().Matches(all).Select(field => (field.Groups[1].Value, field.Groups[2].Value)).ToArray();
        var ingrid = site.Browser;

        site.Use(ruth);
        await AutosaveAsync(site, $"{interview}/2", 1, "Typed while it was read.");
        site.Use(ingrid);
        (await site.PostAsync("/seat/approve", fields)).ShouldLeadTo("/seat/answers?changed=1");

        await using var db = site.Open();
        (await db.Answers.CountAsync(answer => answer.Approved, Cancel)).ShouldBe(2);
        var again = await site.ReadAsync("/seat/answers?changed=1");
        again.ShouldContain("Changed since you read: 1.");
        again.ShouldContain("Typed while it was read.");
        again.ShouldNotContain("Yes, all");
        (await site.SendAsync("/seat/answers", "/seat/approve")).ShouldLeadTo("/seat/answers");
        (await db.Answers.CountAsync(answer => answer.Approved, Cancel)).ShouldBe(3);
    }

    [Fact]
    public async Task What_a_leader_took_back_from_an_interview_is_not_typed_again()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.StartedAsync(site);
        var (leader, interview) = await InterviewAsync(site, program);
        await AutosaveAsync(site, $"{interview}/1", 0, "Not to be kept.");
        var link = await DeskTests.LinkAsync(site, program, leader);
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        await site.SendAsync(link, "");
        (await site.SendAsync("/seat/answers", "/seat/withdraw", ("question", ""))).ShouldLeadTo("/seat/answers");
        site.Use(ruth);
        (await site.ReadAsync(interview)).ShouldContain("Taken back");
        (await AutosaveAsync(site, $"{interview}/1", 2, "Typed again.", from: $"{interview}/2")).Status.ShouldBe(HttpStatusCode.Locked);
    }

    [Fact]
    public async Task Nobody_types_for_a_leader_who_has_begun_alone_or_under_an_unattributed_promise()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.StartedAsync(site);
        var (leader, interview) = await InterviewAsync(site, program);
        await using (var db = site.Open())
        {
            var invitation = await db.Invitations.SingleAsync(candidate => candidate.Leader == leader, Cancel);
            invitation.EndInterview();
            invitation.Sign(Contract.Confidential);
            await db.SaveChangesAsync(Cancel);
        }

        (await site.ReadAsync(interview)).ShouldContain("has begun alone");
        (await site.Browser.GetAsync(new Uri($"{interview}/1", UriKind.Relative), Cancel)).ShouldLeadTo(interview);
        await using (var db = site.Open()) { await db.Rounds.ExecuteUpdateAsync(change => change.SetProperty(round => round.Contract, Contract.Unattributed), Cancel); }
        (await site.ReadAsync(interview)).ShouldContain("nobody types for somebody else");
        (await site.ReadAsync($"{program}/invitations")).ShouldNotContain("/interviews/");
    }

    [Theory, OnBothDatabases]
    public async Task The_word_of_a_leader_for_an_interview_stands_at_the_leaders_seat_and_ends_there(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.StartedAsync(site);
        LeaderId first;
        await using (var db = site.Open()) { first = (await db.LeadersByNameAsync())[0].Id; }
        var before = (await site.SendAsync($"{program}/invitations", $"{program}/interviews/{first}")).ShouldLeadTo($"{program}/interviews/{first}");
        (await site.Browser.GetAsync(new Uri($"{before}/1", UriKind.Relative), Cancel)).ShouldLeadTo(before);
        (await site.SendAsync(before, $"{before}/agreed")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "nobody said that the leader agrees");

        var (leader, interview) = await InterviewAsync(site, program);
        (await site.SendAsync($"{interview}/1", $"{interview}/1", ("text", "Typed words."), ("confidence", "4"))).ShouldLeadTo($"{interview}/1/forecast");
        var link = await DeskTests.LinkAsync(site, program, leader);
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        (await site.ReadAsync("/seat")).ShouldContain("Ruth Okafor wrote down that you agree to an interview.");
        (await site.ReadAsync("/seat/my-data")).ShouldContain("it was written down that you agree to an interview, by Ruth Okafor");
        (await site.SendAsync("/seat", "/seat/interview", ("allows", "false"))).ShouldLeadTo("/seat/devices");
        (await site.SendAsync("/seat", "/seat/begin")).ShouldLeadTo("/seat/answers");
        var phone = site.Browser;
        site.Use(ruth);
        (await site.Browser.GetAsync(new Uri($"{interview}/2", UriKind.Relative), Cancel)).ShouldLeadTo(interview);
        (await AutosaveAsync(site, $"{interview}/1", 1, "Typed again.", from: interview)).Status.ShouldBe(HttpStatusCode.Locked);
        (await site.PostAsync($"{interview}/agreed", (Site.TokenField, Site.TokenOf(await site.ReadAsync($"{program}/invitations"))), ("agreed", "true"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the leader has begun, so only the leader says it");

        site.Use(phone);
        (await site.SendAsync("/seat/devices", "/seat/interview", ("allows", "true"))).ShouldLeadTo("/seat/devices");
        site.Use(ruth);
        (await site.ReadAsync($"{interview}/2")).ShouldContain("name=\"text\"");
    }

    private static async Task<(LeaderId Leader, string Path)> InterviewAsync(Site site, string program)
    {
        await using var db = site.Open();
        var leader = (await db.LeadersByNameAsync())[0].Id;
        var interview = (await site.SendAsync($"{program}/invitations", $"{program}/interviews/{leader}")).ShouldLeadTo($"{program}/interviews/{leader}");
        (await site.SendAsync(interview, $"{interview}/agreed", ("agreed", "true"))).ShouldLeadTo(interview);
        return (leader, interview);
    }

    /// <summary>Sends a save as the module does.</summary>
    private static async Task<(HttpStatusCode Status, int Revision)> AutosaveAsync(Site site, string screen, int revision, string words, string? from = null)
    {
        var token = Site.TokenOf(await site.ReadAsync(from ?? screen));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(screen, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("text", words), new("revision", $"{revision}"), new("key", $"{Guid.NewGuid()}"), new(Site.TokenField, token)]),
        };
        request.Headers.Accept.ParseAdd("application/json");
        using var reply = await site.Browser.SendAsync(request, Cancel);
        var body = await reply.Content.ReadAsStringAsync(Cancel);
        return (reply.StatusCode, reply.IsSuccessStatusCode ? System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("revision").GetInt32() : 0);
    }

    [GeneratedRegex("<form class=\"dock\" method=\"post\" action=\"/seat/approve\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex AllForm();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenIn();
}
