using System.Net;
using System.Text.Json;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests.Rounds;

/// <summary>What was answered and agreed in a round stays, whatever becomes of the next one; what nobody has seen yet can be taken back.</summary>
public sealed class HistoryTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Whoever_is_taken_out_of_the_next_round_stays_in_the_rounds_before(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var program = $"/programs/{room.Program.Id}";
        var before = await CountsAsync(room);
        await room.Site.SendAsync($"{program}/rounds/next", $"{program}/rounds");
        var leader = await LeaderAsync(room, "Leader 0");

        var asked = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{program}/leaders/{leader.Id}/take-out"));
        asked.ShouldContain("Take Leader 0 out of the coming round?");
        asked.ShouldContain("The rounds before stay as they are");
        asked.ShouldContain("have this person as their owner");
        (await LeaderAsync(room, "Leader 0")).LeftBefore.ShouldBeNull("to ask changes nothing");
        (await room.Site.SendAsync($"{program}/leaders/{leader.Id}/take-out", $"{program}/leaders/{leader.Id}/take-out")).ShouldLeadTo($"{program}/leaders");

        (await CountsAsync(room)).ShouldBe(before, "answers, places, votes and promises of round 1 are as they were");
        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{program}/leaders"));
        page.ShouldContain("No longer in the round");
        page.ShouldContain("Three");
        using (var record = JsonDocument.Parse(await room.Site.ReadAsync($"{program}/share/record.json")))
        {
            record.RootElement.GetProperty("owners").EnumerateArray().Select(owner => owner.GetProperty("owner").GetString()).ShouldContain("Leader 0, who has left");
        }

        (await room.Site.SendAsync($"{program}/leaders", $"{program}/leaders/{leader.Id}/bring-back")).ShouldLeadTo($"{program}/leaders");
        (await LeaderAsync(room, "Leader 0")).LeftBefore.ShouldBeNull();
        await using var db = room.Site.Open();
        (await db.Audit.CountAsync(entry => entry.Act == AuditAct.Erased, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_who_was_taken_out_is_invited_and_the_round_starts_without_them()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var program = $"/programs/{room.Program.Id}";
        await room.Site.SendAsync($"{program}/rounds/next", $"{program}/rounds");
        var leader = await LeaderAsync(room, "Leader 7");
        await room.Site.SendAsync($"{program}/leaders/{leader.Id}/take-out", $"{program}/leaders/{leader.Id}/take-out");
        await room.Site.SendAsync($"{program}/promise", $"{program}/promise", ("Contract", "Confidential"), ("LocksAt", "2099-11-27T17:00"), ("PerSide", "2"), ("InAll", "6"), ("Late", "Refuse"), ("Absent", "LockWithoutThem"), ("Delegates", "Refuse"));
        (await room.Site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        await room.Site.SendAsync($"{program}/invitations", $"{program}/invitations");

        await using var db = room.Site.Open();
        var round = await db.Rounds.SingleAsync(candidate => candidate.Number == 2, Cancel);
        var invited = await db.Invitations.Where(invitation => invitation.Round == round.Id).Select(invitation => invitation.Leader).ToListAsync(Cancel);
        invited.Count.ShouldBe(7);
        invited.ShouldNotContain(leader.Id);
    }

    [Fact]
    public async Task Whoever_was_never_invited_is_removed_after_a_question()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = (await site.SendAsync("/programs/new", "/programs", ("Name", "Meridian"), ("Purpose", "One core"), ("Phase", "Build"), ("Business", "Business"), ("It", "IT"))).ShouldLeadTo("/programs/");
        await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Anna Kern\tBusiness\nIvo Bach\tIT"));
        var leader = await FirstAsync();
        (await site.ReadAsync($"{program}/leaders/{leader.Id}/take-out")).ShouldContain("never invited");
        await site.SendAsync($"{program}/leaders/{leader.Id}/take-out", $"{program}/leaders/{leader.Id}/take-out");
        (await FirstAsync()).Name.ShouldNotBe(leader.Name);

        async Task<Leader> FirstAsync()
        {
            await using var db = site.Open();
            return (await db.LeadersByNameAsync())[0];
        }
    }

    [Fact]
    public async Task What_was_agreed_stays_open_while_the_next_round_is_prepared_and_answered()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var program = $"/programs/{room.Program.Id}";
        string[] pages = ["statements", "decisions", "glossary", "ownership", "benefits", "commitments", "principle"];
        await room.Site.SendAsync($"{program}/rounds/next", $"{program}/rounds");
        foreach (var page in pages) { (await room.Site.ReadAsync($"{program}/{page}")).ShouldContain("<main"); }

        (await room.Site.ReadAsync(program)).ShouldContain($"href=\"{program}/statements\"");
        var wrong = await room.Site.SendAsync($"{program}/principle", $"{program}/principle", ("Text", "Fix the process before the system"), ("For", "5"), ("Of", "6"));
        wrong.StatusCode.ShouldNotBe(HttpStatusCode.NotFound);

        await using (var db = room.Site.Open())
        {
            var round = await db.Rounds.SingleAsync(candidate => candidate.Number == 2, Cancel);
            db.Entry(round).Property(candidate => candidate.Phase).CurrentValue = RoundPhase.Collecting;
            await db.SaveChangesAsync(Cancel);
        }

        foreach (var page in pages) { (await room.Site.ReadAsync($"{program}/{page}")).ShouldContain("<main"); }
    }

    [Theory, OnBothDatabases]
    public async Task The_next_round_is_asked_for_and_dropped_again_as_long_as_nobody_was_told(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var program = $"/programs/{room.Program.Id}";
        (await room.Site.ReadAsync($"{program}/rounds/next")).ShouldContain("Prepare round 2?");
        await RoundsAsync(1);
        await room.Site.SendAsync($"{program}/rounds/next", $"{program}/rounds");
        await RoundsAsync(2);
        var leader = await LeaderAsync(room, "Leader 3");
        await room.Site.SendAsync($"{program}/leaders/{leader.Id}/take-out", $"{program}/leaders/{leader.Id}/take-out");

        (await room.Site.SendAsync(program, $"{program}/rounds/drop")).ShouldLeadTo(program);

        await RoundsAsync(1);
        (await LeaderAsync(room, "Leader 3")).LeftBefore.ShouldBeNull("the round without this leader is gone");
        (await room.Site.ReadAsync(program)).ShouldContain("are locked");
        (await PostAsync(room.Site, program, $"{program}/rounds/drop")).ShouldBe(HttpStatusCode.Conflict, "a round that was answered is never dropped");

        async Task RoundsAsync(int count)
        {
            await using var db = room.Site.Open();
            (await db.Rounds.CountAsync(Cancel)).ShouldBe(count);
        }
    }

    [Fact]
    public async Task A_start_is_taken_back_until_somebody_was_invited()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var program = $"/programs/{room.Program.Id}";
        await room.Site.SendAsync($"{program}/rounds/next", $"{program}/rounds");
        await room.Site.SendAsync($"{program}/promise", $"{program}/promise", ("Contract", "Confidential"), ("LocksAt", "2099-11-27T17:00"), ("PerSide", "2"), ("InAll", "7"), ("Late", "Refuse"), ("Absent", "LockWithoutThem"), ("Delegates", "Refuse"));
        (await room.Site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");

        (await room.Site.SendAsync(program, $"{program}/start/undo")).ShouldLeadTo($"{program}/start");
        (await room.Site.ReadAsync(program)).ShouldContain("Drop round 2");

        await room.Site.SendAsync($"{program}/start", $"{program}/start");
        await room.Site.SendAsync($"{program}/invitations", $"{program}/invitations");
        (await room.Site.ReadAsync(program)).ShouldNotContain("Take the start back");
        (await PostAsync(room.Site, program, $"{program}/start/undo")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, OnBothDatabases]
    public async Task A_lock_is_taken_back_until_somebody_has_read(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.LockedAsync(site);
        (await site.ReadAsync(program)).ShouldContain("Take the lock back");

        (await site.SendAsync(program, $"{program}/lock/undo")).ShouldLeadTo(program);

        (await site.ReadAsync(program)).ShouldContain($"{program}/lock");
        (await site.ReadAsync($"{program}/record")).ShouldContain("The lock was taken back; nobody had read");
        (await site.SendAsync($"{program}/lock", $"{program}/lock")).ShouldLeadTo(program);
        RoundId round;
        await using (var db = site.Open()) { round = (await db.Rounds.SingleAsync(Cancel)).Id; }

        await site.ReadAsync($"{program}/rounds/{round}/reading");
        (await site.ReadAsync(program)).ShouldNotContain("Take the lock back");
        (await PostAsync(site, program, $"{program}/lock/undo")).ShouldBe(HttpStatusCode.Conflict);
    }

    // A form that the page does not show any more, sent from a window that was open before.
    private static async Task<HttpStatusCode> PostAsync(Site site, string page, string action)
    {
        using var reply = await site.PostAsync(action, (Site.TokenField, Site.TokenOf(await site.ReadAsync(page))));
        return reply.StatusCode;
    }

    private static async Task<Leader> LeaderAsync(DecidedRoom room, string name)
    {
        await using var db = room.Site.Open();
        return await db.LeaderAsync(name);
    }

    private static async Task<string> CountsAsync(DecidedRoom room)
    {
        await using var db = room.Site.Open();
        return string.Join(' ', await db.Leaders.CountAsync(Cancel), await db.Participants.CountAsync(Cancel), await db.Identities.CountAsync(Cancel), await db.Answers.CountAsync(Cancel),
            await db.Invitations.CountAsync(Cancel), await db.Links.CountAsync(Cancel), await db.Commitments.CountAsync(Cancel), await db.Ownership.CountAsync(Cancel), await db.Decisions.CountAsync(Cancel));
    }
}
