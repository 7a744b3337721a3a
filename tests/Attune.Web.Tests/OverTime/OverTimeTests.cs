using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Attune.Domain.Judging;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Room.OverTime;
using Attune.Web.Tests.Sharing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.OverTime;

/// <summary>Two rounds of the eight leaders of the example, set side by side.</summary>
public sealed class OverTimeTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_same_answers_twice_are_told_to_stand_where_they_stood(Provider provider)
    {
        await using var room = await TwoRoundsAsync(provider);
        var page = await PageAsync(room);
        page.ShouldContain("The sides stand where they stood in");
        page.ShouldContain("When can it be judged?", Case.Sensitive, "each thing is called what it was asked as");
        page.ShouldContain("One owner");
        // Four rounds of four and four people: the table says in numbers what the drawing shows.
        Count(page, "<svg class=\"draw\" viewBox=\"0 0 360 172\" role=\"img\" aria-label=\"").ShouldBeGreaterThan(3);
        page.ShouldContain("No topics of two rounds are linked yet.");
    }

    [Theory, OnBothDatabases]
    public async Task Topics_are_one_once_a_person_says_so_and_two_again_once_it_is_taken_back(Provider provider)
    {
        await using var room = await TwoRoundsAsync(provider);
        var view = await ReadAsync(room);
        var (then, now) = (Named(view.Rounds[0], "adoption"), Named(view.Rounds[1], "adoption"));
        (string, string)[] pair = [("Earlier", $"{view.Rounds[0].In.Round.Id}|{then.Key}"), ("Later", $"{view.Rounds[1].In.Round.Id}|{now.Key}")];
        (await PageAsync(room)).ShouldContain($"value=\"{pair[0].Item2}~{pair[1].Item2}\"");
        // Whichever round is chosen first, and once more in another window.
        (await room.Site.SendAsync(Path(room), $"{Path(room)}/topics", [pair[0], pair[1], ("Same", "yes")])).ShouldLeadTo(Path(room));
        (await room.Site.SendAsync(Path(room), $"{Path(room)}/topics", [("Earlier", pair[1].Item2), ("Later", pair[0].Item2), ("Same", "yes")])).ShouldLeadTo(Path(room));
        var thread = (await ReadAsync(room)).Threads.ShouldHaveSingleItem();
        thread.States.Length.ShouldBe(2);
        thread.States.ShouldAllBe(state => state.Reading != null);
        (await PageAsync(room)).ShouldContain("The same thing, said Ruth Okafor");

        (await room.Site.SendAsync(Path(room), $"{Path(room)}/topics", [pair[0], pair[1], ("Same", "no")])).ShouldLeadTo(Path(room));
        (await ReadAsync(room)).Threads.ShouldBeEmpty();
        (await PageAsync(room)).ShouldNotContain($"{pair[0].Item2}~{pair[1].Item2}", Case.Sensitive, "what was refused is not proposed again");
        (await room.Site.SendAsync(Path(room), $"{Path(room)}/topics/undo", pair)).ShouldLeadTo(Path(room));
        (await PageAsync(room)).ShouldContain($"{pair[0].Item2}~{pair[1].Item2}");
        (await room.Site.SendAsync(Path(room), $"{Path(room)}/topics", ("Pair", $"{pair[0].Item2}~{pair[1].Item2}"), ("Same", "yes"))).ShouldLeadTo(Path(room));
        (await ReadAsync(room)).Threads.ShouldHaveSingleItem();
        (await room.Site.SendAsync(Path(room), $"{Path(room)}/topics", ("Earlier", pair[0].Item2), ("Later", pair[0].Item2), ("Same", "yes"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task Another_wording_is_not_compared_until_a_person_says_that_it_means_the_same_and_the_trail_keeps_both(Provider provider)
    {
        await using var room = await TwoRoundsAsync(provider);
        await RewordAsync(room, "success");
        var page = await PageAsync(room);
        page.ShouldContain("The wording is new, so nothing before it can be compared.");
        page.ShouldContain("other wording");
        page.ShouldContain("One question reads otherwise than before.");
        page.ShouldMatch("(?s)<del>.*will .*</del>.*<ins>.*do .*</ins>");
        (string, string)[] said = [("Question", "success"), ("Before", "1"), ("After", "2")];
        (await room.Site.SendAsync(Path(room), $"{Path(room)}/wordings", said)).ShouldLeadTo(Path(room));
        page = await PageAsync(room);
        page.ShouldNotContain("The wording is new");
        page.ShouldContain("It means the same, said Ruth Okafor");
        (await room.Site.SendAsync(Path(room), $"{Path(room)}/wordings/undo", said)).ShouldLeadTo(Path(room));
        (await PageAsync(room)).ShouldContain("The wording is new");
        await using var db = room.Site.Open();
        (await db.Audit.Where(entry => entry.Act == AuditAct.MeaningConfirmed || entry.Act == AuditAct.MeaningTakenBack).OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync(Cancel))
            .ShouldBe([AuditAct.MeaningConfirmed, AuditAct.MeaningTakenBack]);
        (await room.Site.PostAsync($"{Path(room)}/wordings", ("Question", "nothing"), ("Before", "1"), ("After", "2"), (Site.TokenField, Site.TokenOf(page)))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_p_stands_outside_of_how_sure_that_is()
    {
        await using var room = await TwoRoundsAsync(Provider.Sqlite);
        var page = await PageAsync(room);
        var open = System.Text.RegularExpressions.Regex.Replace(page, "(?s)<details class=\"how-sure\">.*?</details>", "");
        open.Length.ShouldBeLessThan(page.Length, "the numbers of the tests are there for whoever asks");
        page.ShouldContain("; p ");
        open.ShouldNotContain("; p ");
    }

    [Fact]
    public async Task A_leader_sees_the_rounds_whose_sitting_is_over_and_not_before()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        await room.SitAsync(Judge);
        var ruth = room.Site.Browser;
        var links = await FollowUpTests.NextRoundAsync(room);
        await room.NextAsync(links);
        var leader = room.Site.NewBrowser();
        room.Site.Use(leader);
        await SharingTests.OpenAsync(room, links[0], "/seat");
        (await leader.GetAsync(new Uri("/seat/over-time", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        room.Site.Use(ruth);
        // The facilitator sees the locked round beside the first, and prepares the sitting with it.
        (await ReadAsync(room)).Rounds.Length.ShouldBe(2);
        (await ReadAsync(room, ViewerRole.Leader)).Rounds.Length.ShouldBe(1);
        await room.SitAsync(Judge);
        room.Site.Use(leader);
        var page = WebUtility.HtmlDecode(await room.Site.ReadAsync("/seat/over-time"));
        page.ShouldContain("The sides stand where they stood in");
        page.ShouldNotContain("Those ticked", Case.Sensitive, "what waits to be confirmed is the facilitator's");
        WebUtility.HtmlDecode(await room.Site.ReadAsync("/seat/outcome")).ShouldContain("/seat/over-time");
    }

    [Fact]
    public async Task A_linked_topic_stands_beside_what_it_was_in_the_record_though_it_is_called_otherwise()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        await room.SitAsync(Judge);
        await room.NextAsync();
        await room.SitAsync(Judge);
        var topics = (await RecordAsync(room)).Where(topic => topic.Before.Length > 0).ToArray();
        topics.ShouldNotBeEmpty();
        var view = await ReadAsync(room);
        var card = Room.TopicRows.CardsOf(view.Rounds[1].View).First(card => card.Topic.Length > 0 && !card.IsOneWord);
        var (then, now) = (view.Rounds[0].View.Reading.Topics.First(topic => topic.Words == view.Rounds[1].View.Reading.Topic(card.Topic)!.Words), view.Rounds[1].View.Reading.Topic(card.Topic)!);
        (await room.Site.SendAsync(Path(room), $"{Path(room)}/topics", ("Earlier", $"{view.Rounds[0].In.Round.Id}|{then.Key}"), ("Later", $"{view.Rounds[1].In.Round.Id}|{now.Key}"), ("Same", "no"))).ShouldLeadTo(Path(room));
        (await RecordAsync(room)).Count(topic => topic.Before.Length > 0).ShouldBe(topics.Length - 1, "what is not the same has not moved, although it is called the same");
    }

    [Fact]
    public async Task One_person_less_in_the_second_round_and_the_numbers_of_the_first_are_gone()
    {
        await using var room = await TwoRoundsAsync(Provider.Sqlite);
        var before = await ReadAsync(room);
        before.Trends.Trends.ShouldContain(trend => trend.Points.All(point => point.Values != null));
        await using (var db = room.Site.Open())
        {
            await db.Participants.Where(participant => participant.Key == room.Seats[0].Participant).ExecuteDeleteAsync(Cancel);
            await db.Invitations.Where(invitation => invitation.Round == room.Round.Id && invitation.Leader == room.Seats[0].Leader).ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.Done, false), Cancel);
        }

        var after = await ReadAsync(room);
        after.Trends.Trends.Where(trend => !trend.IsTogether).ShouldAllBe(trend => trend.Points.Count(point => point.Values != null) <= 1);
        after.Trends.Together.ShouldBe(1);
        WebUtility.HtmlDecode(await PageAsync(room)).ShouldContain("not beside the others: the people differ by one");
    }

    [Fact]
    public async Task Who_leads_another_program_finds_nothing()
    {
        await using var room = await TwoRoundsAsync(Provider.Sqlite);
        room.Site.OpenAnotherBrowser();
        (await room.Site.Browser.GetAsync(new Uri(Path(room), UriKind.Relative), Cancel)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static SameThing? Judge(Domain.Rooms.RoomCard card, int leader) => card.BusinessTerm == "adoption" || leader < 4 ? SameThing.TheSame : SameThing.NotTheSame;

    private async Task<DecidedRoom> TwoRoundsAsync(Provider provider)
    {
        var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        await room.SitAsync(Judge);
        await room.NextAsync();
        await room.SitAsync(Judge);
        return room;
    }

    private static string Path(DecidedRoom room) => $"/programs/{room.Program.Id}/over-time";

    private static async Task<string> PageAsync(DecidedRoom room) => WebUtility.HtmlDecode(await room.Site.ReadAsync(Path(room)));

    private static async Task<OverTimeView> ReadAsync(DecidedRoom room, ViewerRole role = ViewerRole.Facilitator)
    {
        await using var scope = room.Site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OverTimeReader>().ReadAsync(room.Program, new Viewer(role, "Ruth Okafor"), 9, Cancel);
    }

    private static Domain.Rooms.RoomTopic Named(TimedRound round, string word) => round.View.Reading.Topics.First(topic => topic.Words.Contains(word, StringComparison.Ordinal));

    /// <summary>Asks the second round's question in other words, as the editor of questions does.</summary>
    private static async Task RewordAsync(DecidedRoom room, string question)
    {
        await using var db = room.Site.Open();
        var pack = await db.Packs.SingleAsync(candidate => candidate.Program == room.Program.Id, Cancel);
        db.Packs.Add(pack.Revise([.. pack.Questions.Select(asked => asked.Id == question ? asked with { Text = "How do you tell that it has succeeded?" } : asked)]));
        var round = await db.Rounds.SingleAsync(candidate => candidate.Id == room.Round.Id, Cancel);
        db.Entry(round).Property(candidate => candidate.PackVersion).CurrentValue = 2;
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<(string Name, string Before)[]> RecordAsync(DecidedRoom room)
    {
        using var json = JsonDocument.Parse(await room.Site.ReadAsync($"{room.Path}/record.json"));
        return [.. json.RootElement.GetProperty("topics").EnumerateArray().Select(topic => (topic.GetProperty("name").GetString()!, topic.TryGetProperty("before", out var before) && before.ValueKind == JsonValueKind.Object ? before.GetProperty("reading").GetString()! : ""))];
    }

    private static int Count(string page, string what) => Regex.Count(page, Regex.Escape(what));
}
