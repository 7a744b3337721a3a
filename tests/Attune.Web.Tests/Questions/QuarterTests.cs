using System.Net;
using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests.Questions;

/// <summary>A later round at the Desk: what its quarter asks of each person, and what rests so that nobody is asked too much.</summary>
public sealed class QuarterTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_that_asks_somebody_too_much_does_not_start_until_what_is_proposed_rests()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, contract: Contract.Unattributed);
        var program = $"/programs/{room.Program.Id}";
        await NextAsync(room, words: 3, promises: 1);

        var start = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{program}/start"));
        start.ShouldContain("This is more than fifteen minutes for somebody.");
        start.ShouldContain("If this question rests, nobody is over:");
        using (var refused = await room.Site.SendAsync($"{program}/start", $"{program}/start")) { refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); }
        await using (var db = room.Site.Open()) { (await db.Rounds.SingleAsync(round => round.Number == 2, Cancel)).Phase.ShouldBe(RoundPhase.Preparing); }

        var quarter = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{program}/quarter"));
        quarter.ShouldContain("One person would be asked for more than fifteen minutes");
        quarter.ShouldContain("Leader 0");
        // What was answered under the promise of then can be kept by nobody.
        quarter.ShouldNotContain("may keep the last answer");
        (await room.Site.SendAsync($"{program}/quarter", $"{program}/quarter/rest")).ShouldLeadTo($"{program}/quarter");
        WebUtility.HtmlDecode(await room.Site.ReadAsync($"{program}/quarter")).ShouldContain("Rests: not asked in this round.");
        (await room.Site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
    }

    [Fact]
    public async Task Whoever_keeps_answers_has_time_and_the_Desk_says_so_where_questions_are_edited()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var program = $"/programs/{room.Program.Id}";
        await NextAsync(room, words: 0, promises: 0);
        WebUtility.HtmlDecode(await room.Site.ReadAsync($"{program}/quarter")).ShouldContain("8 people may keep the last answer");
        // Six kept answers with a forecast, one promise to report on and two things to accept.
        await using (var db = room.Site.Open())
        {
            var longest = (await db.QuarterTimesAsync(await db.Rounds.SingleAsync(round => round.Number == 2, Cancel), DateOnly.FromDateTime(DateTime.UtcNow), Cancel))!.Longest!;
            (longest.Kept, longest.Anew).ShouldBe((6, 0));
            longest.ToReport.TotalSeconds.ShouldBe(36.6 + (2 * 12.6), 0.001);
            WebUtility.HtmlDecode(await room.Site.ReadAsync($"{program}/questions")).ShouldContain($"Nobody is asked for more than {longest.AtMostMinutes} minutes this quarter");
            WebUtility.HtmlDecode(await room.Site.ReadAsync($"{program}/start")).ShouldContain($"At most {longest.AtMostMinutes} minutes of fifteen minutes");
        }

        // Whoever is not the facilitator learns nothing of it.
        room.Site.OpenAnotherBrowser();
        using var stranger = await room.Site.Browser.GetAsync(new Uri($"{program}/quarter", UriKind.Relative), Cancel);
        stranger.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static async Task NextAsync(DecidedRoom room, int words, int promises)
    {
        await using var db = room.Site.Open();
        var first = await db.Rounds.SingleAsync(Cancel);
        string[] asked = ["adoption", "ready", "support"];
        db.Entry(first).Property(round => round.Probes).CurrentValue = [.. asked.Take(words).Select((word, place) => new Probe(word, place + 1))];
        for (var more = 0; more < promises; more++)
        {
            var leader = (await db.Commitments.SingleAsync(Cancel)).Leader;
            var promise = new Commitment(CommitmentId.New(), first, leader, 2 + more, "I name a deputy", new(2099, 3, 31), DateTimeOffset.UtcNow);
            promise.Confirm(leader, DateTimeOffset.UtcNow).ShouldBe(AcceptOutcome.Accepted);
            db.Add(promise);
        }

        var next = first.Next(RoundId.New());
        next.Schedule(DateTimeOffset.UtcNow.AddDays(80), null);
        db.Add(next);
        await db.SaveChangesAsync(Cancel);
    }
}
