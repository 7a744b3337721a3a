using System.Net;
using System.Text.Json;
using Attune.Domain.Agreements;
using Attune.Domain.Judging;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sharing;

/// <summary>A second round a quarter after the first: what was promised comes before what is asked.</summary>
public sealed class FollowUpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_later_round_begins_with_what_was_promised_and_the_person_says_what_became_of_it(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var links = await NextRoundAsync(room);
        await BeginAsync(room, links[0], "/seat/since");
        var page = await PageAsync(room);
        page.ShouldContain("One of your promises needs an update");
        page.ShouldContain(DecidedRoom.Promise);
        page.ShouldContain("The business owns data quality");
        page.ShouldContain("Due for review now");
        page.ShouldContain("Leader 0 answers for it. Review date: 30 September 2027.");
        // The question only comes after a press.
        page.ShouldContain("href=\"/seat/1\"");
        page.ShouldNotContain(DecidedRoom.Dissent);

        (await RefusedAsync(room, ("fate", "Dropped"), ("reason", " "))).ShouldContain("Write in a sentence why it is dropped.");
        (await RefusedAsync(room, ("fate", "Moved"), ("movedTo", ""), ("reason", "Oslo is not ready"))).ShouldContain("Oslo is not ready");
        (await RefusedAsync(room, ("fate", "Moved"), ("movedTo", "2020-01-01"))).ShouldContain("The new date has passed.");
        (await RefusedAsync(room, ("fate", ""))).ShouldContain("Choose what became of it.");
        (await SayAsync(room, ("fate", "Moved"), ("movedTo", "2099-03-31"), ("reason", "Oslo is not ready"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync(room)).ShouldContain("Moved to 31 March 2099.");
        (await SayAsync(room, ("fate", "Done"), ("movedTo", ""), ("reason", "Both plants"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PageAsync(room)).ShouldContain("<b>Done.</b> Both plants");
        await using var db = room.Site.Open();
        var commitment = await db.Commitments.SingleAsync(Cancel);
        (commitment.Fate, commitment.Reason, commitment.IsDue).ShouldBe((CommitmentFate.Done, "Both plants", false));
    }

    [Fact]
    public async Task The_record_of_the_later_round_names_what_became_of_it_and_the_sponsor_reads_numbers()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var ruth = room.Site.Browser;
        var links = await NextRoundAsync(room);
        await BeginAsync(room, links[0], "/seat/since");
        await SayAsync(room, ("fate", "Dropped"), ("reason", "The plants close in March"));
        (await room.Site.ReadAsync("/seat/my-data/file")).ShouldContain("The plants close in March");
        await using (var db = room.Site.Open())
        {
            var round = await db.Rounds.SingleAsync(candidate => candidate.Number == 2, Cancel);
            db.Entry(round).Property(candidate => candidate.Phase).CurrentValue = RoundPhase.Locked;
            await db.SaveChangesAsync(Cancel);
        }

        room.Site.Use(ruth);
        var record = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/record"));
        record.ShouldContain("What became of earlier commitments");
        record.ShouldContain("The plants close in March");
        var sponsor = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/sponsor/record"));
        sponsor.ShouldContain("0 of 1 are done. 1 is dropped, with a reason.");
        sponsor.ShouldNotContain("The plants close");
        sponsor.ShouldNotContain(DecidedRoom.Promise);
    }

    [Fact]
    public async Task Who_promised_nothing_sees_the_decisions_and_nothing_of_others_and_who_is_new_answers_blind()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var links = await NextRoundAsync(room, newcomer: true);
        await BeginAsync(room, links[1], "/seat/since");
        var page = await PageAsync(room);
        page.ShouldContain("The business owns data quality");
        page.ShouldNotContain(DecidedRoom.Promise);
        string commitment;
        await using (var db = room.Site.Open()) { commitment = $"{(await db.Commitments.SingleAsync(Cancel)).Id}"; }
        var forged = await room.Site.PostAsync("/seat/since", ("commitment", commitment), ("revision", "1"), ("fate", "Done"), (Site.TokenField, await TokenAsync(room)));
        forged.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await BeginAsync(room, links[^1], "/seat/1");
        (await room.Site.Browser.GetAsync(new Uri("/seat/since", UriKind.Relative), Cancel)).ShouldLeadTo("/seat/1");
    }

    [Fact]
    public async Task A_first_round_begins_with_its_first_question()
    {
        await using var site = await Site.WithRuthAsync(databases);
        await using var db = site.Open();
        var program = new Domain.Programs.Program(ProgramId.New(), (await db.Users.SingleAsync(Cancel)).Id, new("Meridian", "", ProgramPhase.Build, new(2027, 5, 4), "", new("Business", "IT")), DateTimeOffset.UtcNow);
        var pack = StarterPack.For(program.Id);
        var leaders = new[] { Side.Business, Side.It }.Select(side => new Leader(LeaderId.New(), program.Id, new($"{side}", side, "", "", ""))).ToArray();
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(new(4, 4)));
        round.Schedule(DateTimeOffset.UtcNow.AddDays(5), null);
        round.Start(new(4, 4), DateTimeOffset.UtcNow).ShouldBe(StartOutcome.Started);
        db.AddRange(program, pack, round);
        db.AddRange(leaders);
        await db.SaveChangesAsync(Cancel);
        var token = await db.InviteAsync(round, leaders[0], DateTimeOffset.UtcNow.AddDays(30), Cancel);
        site.OpenAnotherBrowser();
        (await site.SendAsync($"/i/{token}", "")).ShouldLeadTo("/seat");
        (await site.SendAsync("/seat", "/seat/begin")).ShouldLeadTo("/seat/1");
    }

    [Theory, OnBothDatabases]
    public async Task The_own_file_holds_the_own_votes_reasons_promises_and_charges_and_nobody_elses(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        await room.SitAsync((_, leader) => leader < 4 ? SameThing.TheSame : SameThing.NotTheSame);
        var first = await FileAsync(room, room.Link);
        Votes(first).ShouldBe(["1 1 Agree ", "2 1 Agree "]);
        first.GetProperty("judgements").EnumerateArray().Select(jsonElement => $"{jsonElement.GetProperty("judgement")}").Distinct().ShouldBe(["TheSame"]);
        first.GetProperty("judgements").EnumerateArray().Select(jsonElement => $"{jsonElement.GetProperty("about")}").ShouldContain("adoption");
        first.GetProperty("commitments").EnumerateArray().Single().GetProperty("text").GetString().ShouldBe(DecidedRoom.Promise);
        first.GetProperty("answersFor").EnumerateArray().Select(jsonElement => $"{jsonElement.GetProperty("kind")}").ShouldBe(["decision", "activity", "benefit"]);
        first.ToString().ShouldNotContain(DecidedRoom.Dissent);

        // The last leader of IT voted against the second statement and promised nothing.
        var last = await FileAsync(room, room.OtherLink);
        Votes(last).ShouldBe(["1 1 Agree ", $"2 1 Cannot {DecidedRoom.Dissent}"]);
        last.ToString().ShouldNotContain(DecidedRoom.Promise);
        last.GetProperty("answersFor").GetArrayLength().ShouldBe(0);
    }

    private static string[] Votes(JsonElement file) => [.. file.GetProperty("votes").EnumerateArray()
        .Select(vote => $"{vote.GetProperty("statement")} {vote.GetProperty("ballot")} {vote.GetProperty("grade")} {vote.GetProperty("reason")}")];

    private static async Task<JsonElement> FileAsync(DecidedRoom room, string link)
    {
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link, "/seat");
        using var json = JsonDocument.Parse(await room.Site.ReadAsync("/seat/my-data/file"));
        return json.RootElement.Clone();
    }

    /// <returns>One link for each leader.</returns>
    internal static async Task<string[]> NextRoundAsync(DecidedRoom room, bool newcomer = false)
    {
        await using var db = room.Site.Open();
        var now = DateTimeOffset.UtcNow;
        var next = (await db.Rounds.SingleAsync(Cancel)).Next(RoundId.New());
        // The room meets after the day on which its decision is to be reviewed.
        next.Schedule(new(2027, 10, 4, 12, 0, 0, TimeSpan.Zero), new(2027, 10, 11, 12, 0, 0, TimeSpan.Zero));
        db.Rounds.Add(next);
        if (newcomer) { db.Leaders.Add(new(LeaderId.New(), room.Program.Id, new("Newcomer", Side.It, "", "", ""))); }
        await db.SaveChangesAsync(Cancel);
        next.Start(new(4, 4), now).ShouldBe(StartOutcome.Started);
        await db.SaveChangesAsync(Cancel);
        var links = new List<string>();
        foreach (var leader in (await db.LeadersByNameAsync()).Where(leader => leader.Program == room.Program.Id)) { links.Add($"/i/{await db.InviteAsync(next, leader, now.AddDays(30), Cancel)}"); }
        return [.. links];
    }

    internal static async Task BeginAsync(DecidedRoom room, string link, string to)
    {
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link, "/seat");
        (await room.Site.SendAsync("/seat", "/seat/begin")).ShouldLeadTo(to);
    }

    private static async Task<string> PageAsync(DecidedRoom room) => WebUtility.HtmlDecode(await room.Site.ReadAsync("/seat/since"));

    private static Task<HttpResponseMessage> SayAsync(DecidedRoom room, params (string, string)[] fields) => room.Site.SendAsync("/seat/since", "/seat/since", fields);

    private static async Task<string> RefusedAsync(DecidedRoom room, params (string, string)[] fields)
    {
        using var reply = await SayAsync(room, fields);
        reply.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string> TokenAsync(DecidedRoom room) => Site.TokenOf(await room.Site.ReadAsync("/seat/my-data"));
}
