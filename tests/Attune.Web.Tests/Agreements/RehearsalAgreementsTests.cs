using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Programs;
using Attune.Store.UseCases.Rounds;
using Attune.Store.Writing;
using Attune.Web.Tests.Sittings;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Agreements;

/// <summary>
/// A rehearsal goes on from its last card to a statement that passes; what would be agreed in it is checked, thrown away, and shown nowhere else.
/// </summary>
public sealed partial class RehearsalAgreementsTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task From_the_last_card_to_a_statement_that_passes_and_nothing_is_kept_for_the_program(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        var (round, program) = (sitting[..^"/sitting".Length], ProgramPath().Match(sitting).Value);
        await SittingOverHttpTests.ApproveAllAsync(site, sitting);
        (await site.SendAsync($"{sitting}/run", $"{sitting}/start")).ShouldLeadTo($"{sitting}/drive");
        await SittingOverHttpTests.GoUntilAsync(site, sitting, "End the sitting");
        var drive = await ReadAsync(site, $"{sitting}/drive");
        drive.ShouldContain("Now your own words");
        drive.ShouldContain($"{round}/statements");

        (await ReadAsync(site, $"{round}/statements")).ShouldContain("This is rehearsal 1.");
        (await site.SendAsync($"{round}/statements", $"{round}/statements", ("text", "Eight of ten teams close a month without a side spreadsheet."))).ShouldLeadTo($"{round}/statements/1");
        foreach (var _ in new[] { 1, 2 })
        {
            (await site.SendAsync($"{round}/statements/1", $"{round}/statements/1/open")).ShouldLeadTo($"{round}/statements/1");
            (await site.SendAsync($"{round}/statements/1", $"{round}/statements/1/invented-votes")).ShouldLeadTo($"{round}/statements/1");
            (await ReadAsync(site, $"{sitting}/drive")).ShouldContain("8 of 8");
            (await site.SendAsync($"{round}/statements/1", $"{round}/statements/1/close")).ShouldLeadTo($"{round}/statements/1");
        }

        var page = await ReadAsync(site, $"{round}/statements/1");
        page.ShouldContain("<h1>Passed</h1>");
        page.ShouldContain("One who could not live with it now can; nobody went the other way.");
        var statement = Chosen().Match(page).Groups[1].Value;

        (await site.SendAsync($"{round}/decisions", $"{round}/decisions", ("Text", ""), ("Statement", statement), ("Name", "Jonas Weber"), ("ReviewOn", "2099-03-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await ThrownAsync("decisions", ("Text", "Eight of ten."), ("Statement", statement), ("Leader", ""), ("Name", "Jonas Weber"), ("ReviewOn", "2099-03-01"));
        await ThrownAsync("glossary", ("Term", "adoption"), ("Meaning", "Eight of ten."), ("Statement", statement));
        await ThrownAsync("principle", ("Fit", "ToStandard"), ("Rule", "Standard first."), ("ReviewOn", "2099-05-01"), ("Statement", statement));
        (await ReadAsync(site, $"{round}/benefits")).ShouldNotContain("Beyond go-live", customMessage: "of no benefit there is nothing to say");
        await ThrownAsync("benefits", ("Text", "A faster close"));
        var activity = StarterPack.Questions.SelectMany(question => question.Activities).First();
        await ThrownAsync("ownership", ("activity", activity), ("stage", "Maintain"), ("Leader", ""), ("Name", "Jonas Weber"));
        var leader = Option().Match(await ReadAsync(site, $"{round}/commitments")).Groups[1].Value;
        await ThrownAsync("commitments", ("Leader", leader), ("Text", "I name a deputy"), ("DueOn", "2099-03-31"));

        await using var db = site.Open();
        (await db.Decisions.CountAsync(Cancel) + await db.Glossary.CountAsync(Cancel) + await db.Principles.CountAsync(Cancel) + await db.Benefits.CountAsync(Cancel)
            + await db.Ownership.CountAsync(Cancel) + await db.Commitments.CountAsync(Cancel)).ShouldBe(0);
        // The program's own round is not locked, so it has no such pages, and nothing of the rehearsal appears on any page.
        (await site.Browser.GetAsync(new Uri($"{program}/statements", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Browser.GetAsync(new Uri($"{program}/decisions", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(site, program)).ShouldNotContain("Eight of ten");

        async Task ThrownAsync(string what, params (string, string)[] fields)
        {
            (await site.SendAsync($"{round}/{what}", $"{round}/{what}", fields)).ShouldLeadTo($"{round}/{what}?rehearsed=true");
            (await ReadAsync(site, $"{round}/{what}?rehearsed=true")).ShouldContain("In the round itself, this would now be recorded.");
        }
    }

    [Fact]
    public async Task Through_the_address_of_a_rehearsal_nothing_of_the_round_is_changed()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var room = await VotingRoom.LockedAsync(site);
        (await site.SendAsync($"{room.Program}/benefits", $"{room.Program}/benefits", ("Text", "A faster close"))).ShouldLeadTo($"{room.Program}/benefits");
        Guid benefit, rehearsal;
        await using (var db = site.Open())
        {
            var program = new ProgramId(Guid.Parse(room.Program[^36..]));
            benefit = (await db.Benefits.SingleAsync(Cancel)).Id.Value;
            var pack = await db.Packs.FirstAsync(questionPack => questionPack.Program == program, Cancel);
            var made = await new RehearseProgram(db, new(site.Services.GetRequiredService<AnswerWriter>())).RunAsync(pack, Contract.Confidential, DateTimeOffset.UtcNow, Cancel);
            (await new LockRound(db).RunAsync(made.Id, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel)).ShouldBe(LockOutcome.Locked);
            rehearsal = made.Id.Value;
        }

        var round = $"{room.Program}/rounds/{rehearsal}";
        (await ReadAsync(site, $"{round}/benefits")).ShouldNotContain("A faster close");
        var token = Site.TokenOf(await site.ReadAsync($"{round}/benefits"));
        foreach (var action in new[] { $"{round}/benefits/{benefit}", $"{round}/benefits/{benefit}/drop" })
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create(Site.TokenField, token), KeyValuePair.Create("Text", "Slower")]);
            // A rehearsal has no such form.
            (await site.Browser.PostAsync(new Uri(action, UriKind.Relative), form, Cancel)).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
        }

        await using var after = site.Open();
        (await after.Benefits.SingleAsync(Cancel)).Text.ShouldBe("A faster close");
    }

    [Theory, OnBothDatabases]
    public async Task Looking_at_the_owners_opens_no_answer_beyond_the_one_reading(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var room = await VotingRoom.LockedAsync(site);
        (await room.DeskAsync("/ownership")).ShouldContain("Both claim it");
        await using var db = site.Open();
        var before = await db.Audit.CountAsync(Cancel);
        foreach (var _ in new[] { 1, 2, 3 }) { await room.DeskAsync("/ownership"); }
        (await db.Audit.CountAsync(Cancel)).ShouldBe(before);
    }

    // Decodes the page to what a person reads.
    private static async Task<string> ReadAsync(Site site, string path) => WebUtility.HtmlDecode(await site.ReadAsync(path));

    [GeneratedRegex("/programs/[0-9a-f-]{36}")]
    private static partial Regex ProgramPath();

    [GeneratedRegex("decisions\\?statement=([0-9a-f-]{36})")]
    private static partial Regex Chosen();

    [GeneratedRegex("<option value=\"([0-9a-f-]{36})\"")]
    private static partial Regex Option();
}
