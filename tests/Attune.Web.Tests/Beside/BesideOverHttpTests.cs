using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Agreements;
using Attune.Domain.Judging;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests.Beside;

/// <summary>A third voice, a leader who catches up, and a leaver, from the Desk to the Screen, as people press it.</summary>
public sealed partial class BesideOverHttpTests(Databases databases)
{
    private const string Released = "The integrator hands over to the service desk at go-live and is gone";
    private const string Kept = "Nobody told us what happens in the second year";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_third_voice_answers_blind_is_shown_beside_the_sides_and_changes_nothing_of_their_reading(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        var (ruth, path) = (room.Site.Browser, $"/programs/{room.Program.Id}/beside");
        var before = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!.Reading;
        (await room.Site.SendAsync(path, $"{path}/voices", ("name", "Business"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await room.Site.SendAsync(path, $"{path}/voices", ("name", "Integrator"))).ShouldLeadTo(path);
        var link = await LinkAsync(room, path, $"{path}/voices/{await VoiceAsync(room)}/invite", ("person", "Mara Holt"));

        var mara = room.Site.NewBrowser();
        room.Site.Use(mara);
        await OpenAsync(room, link, "You speak for Integrator", "Few people speak for Integrator");
        await WriteAsync(room, "/beside/1", ("text", Released), ("quoting", "Verbatim"));
        await WriteAsync(room, "/beside/2", ("text", Kept), ("quoting", "Private"));
        var answers = Plain(await room.Site.ReadAsync("/beside/answers"));
        answers.ShouldContain("May be shown.");
        answers.ShouldContain("Stays private.");
        (await room.Site.ReadAsync("/beside/my-data/file")).ShouldContain(Kept);
        var data1 = Plain(await room.Site.ReadAsync("/beside/my-data"));
        data1.ShouldContain("a personal link to your place was made, by Ruth Okafor");
        data1.ShouldContain("a personal link was used for the first time", Case.Sensitive, "whoever speaks reads of each link and each browser");
        data1.ShouldNotContain("was opened on a device");
        (await room.Site.SendAsync("/beside/answers", "/beside/done")).ShouldLeadTo("/beside/answers");
        (await mara.GetAsync(new Uri("/beside/1", UriKind.Relative), Cancel)).Headers.Location!.OriginalString.ShouldBe("/beside/answers");
        Plain(await room.Site.ReadAsync("/beside/room")).ShouldContain("The sitting has not begun");
        (await mara.GetAsync(new Uri("/beside/gap", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // Whoever finds the link later opens nothing with it.
        var finder = room.Site.NewBrowser();
        room.Site.Use(finder);
        Plain(await room.Site.ReadAsync(link)).ShouldContain("Somebody has begun with this link");
        room.Site.Use(ruth);
        Plain(await room.Site.ReadAsync(path)).ShouldContain("is done");
        (await room.Site.ReadAsync(path)).ShouldNotContain("handed over", Case.Insensitive);
        Plain(await room.Site.ReadAsync($"/programs/{room.Program.Id}/record")).ShouldContain("personal link was used for the first time", Case.Insensitive, "the first opening is in the audit trail");

        await room.SitAsync((_, leader) => leader < 4 ? SameThing.TheSame : SameThing.NotTheSame);
        var view = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!;
        view.Reading.InputsHash.ShouldBe(before.InputsHash);
        view.Reading.Leaders.ShouldBe(before.Leaders);
        view.Reading.Cards.Select(card => (card.Key, card.Leaders, card.Answered)).ShouldBe(before.Cards.Select(card => (card.Key, card.Leaders, card.Answered)));
        var voice = view.ThirdVoices.ShouldHaveSingleItem();
        (voice.Name, voice.People).ShouldBe(("Integrator", 1));
        voice.Topics.SelectMany(topic => topic.Sentences).Concat(voice.Alone.Select(said => said.Text)).ShouldBe([Released]);
        var sitting = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting";
        var report = Plain(await room.Site.ReadAsync($"{sitting}/report/room"));
        report.ShouldContain("What third voices say");
        report.ShouldContain(Released);
        report.ShouldNotContain(Kept);
        var data = await room.Site.ReadAsync($"/programs/{room.Program.Id}/share/data.json");
        data.ShouldContain("third_voices");
        data.ShouldContain(Released);
        data.ShouldNotContain(Kept);

        room.Site.Use(mara);
        (await room.Site.SendAsync("/beside/my-data", "/beside/erase")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!.ThirdVoices.ShouldBeEmpty();
        (await mara.GetAsync(new Uri("/beside/answers", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_leader_answers_blind_and_then_reads_the_record_and_the_own_gap_which_nobody_else_sees(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        var (ruth, program) = (room.Site.Browser, $"/programs/{room.Program.Id}");
        await room.SitAsync((_, leader) => leader < 4 ? SameThing.TheSame : SameThing.NotTheSame);
        var before = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!;
        (await room.Site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Nadia Sol\tIT\tData\tHead of data"))).ShouldLeadTo($"{program}/leaders");
        Plain(await room.Site.ReadAsync($"{program}/leaders")).ShouldContain("From round 2 on");
        Domain.Leaders.Leader nadia;
        await using (var db = room.Site.Open()) { nadia = (await db.Leaders.ToListAsync(Cancel)).Single(leader => leader.Name == "Nadia Sol"); }
        var link = await LinkAsync(room, $"{program}/beside", $"{program}/beside/newcomers/{nadia.Id}/invite");

        room.Site.Use(room.Site.NewBrowser());
        var phone = room.Site.Browser;
        await OpenAsync(room, link, "Answer before you see what the others said", "Nobody reads your words");
        foreach (var early in new[] { "/beside/gap", "/beside/record" }) { (await phone.GetAsync(new Uri(early, UriKind.Relative), Cancel)).Headers.Location!.OriginalString.ShouldBe("/beside/answers"); }
        (await phone.GetAsync(new Uri("/beside/room", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var said = Invented.Answer(Invented.Leaders.First(leader => leader.Entry.Side == Side.It), Attune.Domain.Questions.StarterPack.For(room.Program.Id), Attune.Domain.Questions.StarterPack.For(room.Program.Id).Find("success")!);
        await WriteAsync(room, "/beside/3", ("text", $"{said.WholeText()}\nAdoption is a party with a llama."), ("a0.0", "Years"));
        (await room.Site.SendAsync("/beside/answers", "/beside/done")).ShouldLeadTo("/beside/answers");
        var gap = Plain(await room.Site.ReadAsync("/beside/gap"));
        gap.ShouldContain("Only you see this page");
        gap.ShouldContain("You speak of");
        gap.ShouldContain("People work the new way two quarters on", Case.Sensitive, "the meaning the room agreed on stands beside the own use");
        gap.ShouldContain("Adoption is a party with a llama.");
        gap.ShouldContain("You said: over several years");
        Plain(await room.Site.ReadAsync("/beside/record")).ShouldContain("The business owns data quality");

        room.Site.Use(ruth);
        var desk = await room.Site.ReadAsync($"{program}/beside");
        Plain(desk).ShouldContain("is done");
        foreach (var page in new[] { $"{program}/beside", $"{program}/share/record", $"{program}/share/data.json", $"{program}/rounds/{room.Round.Id}/sitting/report/room" })
        {
            (await room.Site.ReadAsync(page)).ShouldNotContain("llama", Case.Insensitive, page);
        }

        var after = (await SatRoom.ReadAsync(room, Viewer.Facilitator("Ruth Okafor")))!;
        (after.Reading.InputsHash, after.Reading.Leaders, after.Voices).ShouldBe((before.Reading.InputsHash, before.Reading.Leaders, before.Voices));
        using var record = System.Text.Json.JsonDocument.Parse(await room.Site.ReadAsync($"{program}/share/record.json"));
        record.RootElement.GetProperty("leaders").GetProperty("it").GetInt32().ShouldBe(4, "whoever comes after the lock is in no count of the round");
    }

    [Fact]
    public async Task What_a_leaver_answered_for_is_open_everywhere_until_it_is_handed_over_and_the_new_owner_accepts()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        var (ruth, program) = (room.Site.Browser, $"/programs/{room.Program.Id}");
        await room.SitAsync((_, _) => SameThing.TheSame);
        Domain.Leaders.Leader[] leaders;
        await using (var db = room.Site.Open()) { leaders = [.. (await db.Leaders.ToListAsync(Cancel)).OrderBy(leader => leader.Name, StringComparer.Ordinal)]; }
        Plain(await room.Site.ReadAsync($"{program}/orphans")).ShouldContain("Nothing is open since somebody left");
        var takeOut = $"{program}/leaders/{leaders[0].Id}/take-out";
        Plain(await room.Site.ReadAsync(takeOut)).ShouldContain("Five");
        (await room.Site.SendAsync(takeOut, takeOut)).ShouldLeadTo($"{program}/leaders");

        foreach (var page in new[] { program, $"{program}/orphans", $"{program}/ownership", $"{program}/share/record", $"{program}/share/sponsor" })
        {
            Plain(await room.Site.ReadAsync(page)).ShouldContain("Open since Leader 0 left: 5", Case.Sensitive, page);
        }

        (await room.Site.ReadAsync($"{program}/share/sponsor/record")).ShouldNotContain(DecidedRoom.Promise);
        string[] duties = [.. Duty().Matches(await room.Site.ReadAsync($"{program}/orphans")).Select(found => WebUtility.HtmlDecode(found.Groups["place"].Value)).Distinct()];
        duties.Length.ShouldBe(5);
        var fields = duties.Select(duty => ("duty", duty)).ToArray();
        (await room.Site.PostAsync($"{program}/orphans", [.. fields, ("Leader", $"{leaders[0].Id}"), (Site.TokenField, Site.TokenOf(await room.Site.ReadAsync($"{program}/orphans")))])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "a leaver is no owner");
        var handed = await room.Site.PostAsync($"{program}/orphans", [.. fields, ("Leader", $"{leaders[1].Id}"), ("dueOn", "2099-03-31"), (Site.TokenField, Site.TokenOf(await room.Site.ReadAsync($"{program}/orphans")))]);
        handed.ShouldLeadTo($"{program}/orphans");
        var page1 = Plain(await room.Site.ReadAsync($"{program}/orphans"));
        page1.ShouldContain("Nothing is open since somebody left");
        page1.ShouldContain("Handed over so far");
        (await room.Site.ReadAsync($"{program}/share/record")).ShouldNotContain("Open since");

        // Who has left reads on, and accepts and promises nothing.
        room.Site.Use(room.Site.NewBrowser());
        await SharingTests.OpenAsync(room, await LinkOfAsync(room, 0), "/seat");
        Plain(await room.Site.ReadAsync("/seat/my-data")).ShouldContain("Leader 0");
        (await room.Site.SendAsync("/seat/own", "/seat/own/commitments", ("text", "One more"), ("dueOn", "2099-01-01"))).ShouldLeadTo("/seat/answers");
        await using var after = room.Site.Open();
        (await after.Commitments.CountAsync(commitment => commitment.Leader == leaders[0].Id, Cancel)).ShouldBe(1);
        (await after.Decisions.SingleAsync(Cancel)).OwnerLeader.ShouldBe(leaders[1].Id);
        (await after.Handovers.CountAsync(handover => handover.ToLeader == leaders[1].Id, Cancel)).ShouldBe(5);
        room.Site.Use(room.Site.NewBrowser());
        await SharingTests.OpenAsync(room, await LinkOfAsync(room, 1), "/seat");
        var own = Plain(await room.Site.ReadAsync("/seat/own"));
        own.ShouldContain("Handed over to you");
        foreach (var handover in await after.Handovers.AsNoTracking().Where(handover => handover.Kind == DutyKind.Decision || handover.Kind == DutyKind.Exception).ToListAsync(Cancel))
        {
            await room.Site.SendAsync("/seat/own", "/seat/own/accept", ("handover", $"{handover.Id}"), ("revision", "0"));
        }

        Plain(await room.Site.ReadAsync("/seat/own")).ShouldNotContain("Handed over to you");
        room.Site.Use(ruth);
        Plain(await room.Site.ReadAsync($"{program}/orphans")).ShouldContain("accepted", Case.Insensitive);
    }

    private static async Task<string> LinkOfAsync(DecidedRoom room, int leader)
    {
        await using var db = room.Site.Open();
        var seat = room.Seats[leader];
        var (link, token) = InvitationLink.Issue(seat.Round, seat.Leader, seat.Participant, DateTimeOffset.UtcNow.AddDays(9), confirmed: true);
        db.Links.Add(link);
        await db.SaveChangesAsync(Cancel);
        return $"/i/{token}";
    }

    private static async Task<string> VoiceAsync(DecidedRoom room)
    {
        await using var db = room.Site.Open();
        return $"{(await db.ThirdVoices.SingleAsync(Cancel)).Id}";
    }

    private static async Task<string> LinkAsync(DecidedRoom room, string page, string action, params (string Name, string Value)[] fields)
    {
        var response = await room.Site.SendAsync(page, action, fields);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var found = Address().Match(await response.Content.ReadAsStringAsync(Cancel));
        found.Success.ShouldBeTrue();
        return found.Groups["path"].Value;
    }

    private static async Task OpenAsync(DecidedRoom room, string link, params string[] promised)
    {
        (await room.Site.SendAsync(link, link)).ShouldLeadTo("/beside");
        var promise = Plain(await room.Site.ReadAsync("/beside"));
        foreach (var words in promised) { promise.ShouldContain(words); }
        (await room.Site.SendAsync("/beside", "/beside/begin", ("contract", $"{room.Round.Contract}"))).ShouldLeadTo("/beside/1");
    }

    private static async Task WriteAsync(DecidedRoom room, string path, params (string Name, string Value)[] fields)
        => (await room.Site.SendAsync(path, path, fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private static string Plain(string page) => WebUtility.HtmlDecode(Tag().Replace(page, ""));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<path>/b/[A-Za-z0-9_-]{43})")]
    private static partial Regex Address();

    [GeneratedRegex("type=\"checkbox\" name=\"duty\" value=\"(?<place>[^\"]+)\"")]
    private static partial Regex Duty();
}
