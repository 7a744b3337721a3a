using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Sittings;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sittings;

/// <summary>What the facilitator notes on a card stays with it and goes into the record for the room, and nowhere else.</summary>
public sealed partial class CardNoteTests(Databases databases)
{
    private const string Noted = "Ask the plants before the board";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_note_stays_with_its_card_and_is_read_in_the_record_of_the_room_alone(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var (program, sitting) = await PreparedAsync(site);
        var run = await site.ReadAsync($"{sitting}/run");
        var card = Card().Match(run).Value;
        (await site.ReadAsync(card)).ShouldContain("It goes into the record for the room, which all leaders read.");

        (await site.SendAsync(card, $"{sitting}/note", ("note", $"  {Noted}\r\n"))).ShouldLeadTo(card);
        var page = await site.ReadAsync(card);
        page.ShouldContain("The note is kept with its card.");
        page.ShouldContain($">{Noted}</textarea>");

        await site.SendAsync($"{sitting}/run", $"{sitting}/start");
        (await site.ReadAsync($"{sitting}/screen")).ShouldNotContain(Noted);
        (await site.ReadAsync($"{sitting}/slides")).ShouldNotContain(Noted);
        (await site.SendAsync($"{sitting}/drive", $"{sitting}/to", ("step", $"{await StepOfAsync(site, card)}"))).ShouldLeadTo($"{sitting}/drive");
        (await site.ReadAsync($"{sitting}/drive")).ShouldContain(Noted);
        (await site.PostAsync($"{sitting}/end", (Site.TokenField, Site.TokenOf(await site.ReadAsync($"{sitting}/drive"))))).ShouldLeadTo($"{sitting}/drive");

        (await site.ReadAsync($"{program}/share/record")).ShouldContain(Noted);
        (await site.ReadAsync($"{program}/share/record")).ShouldContain("Notes of the facilitator");
        (await site.ReadAsync($"{program}/share/record.json")).ShouldContain(Noted);
        (await site.ReadAsync($"{program}/share/sponsor")).ShouldNotContain(Noted);
        (await site.ReadAsync($"{program}/share/sponsor/record")).ShouldNotContain(Noted);
    }

    [Fact]
    public async Task A_note_that_is_removed_can_be_put_back_and_a_new_name_of_its_topic_takes_it_along()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (_, sitting) = await PreparedAsync(site);
        var topic = Topic().Match(await site.ReadAsync($"{sitting}/prepare")).Value;
        (await site.SendAsync(topic, $"{sitting}/note", ("note", Noted))).ShouldLeadTo(topic);
        var renamed = (await site.SendAsync(topic, $"{sitting}/change", ("kind", "Rename"), ("name", "What the plants need"))).ShouldLeadTo($"{sitting}/");
        if (!renamed.Contains("/topics/", StringComparison.Ordinal)) { renamed = Renamed().Match(await site.ReadAsync(renamed)).Groups[1].Value; }
        renamed.ShouldNotBe(topic);
        (await site.ReadAsync(renamed)).ShouldContain($">{Noted}</textarea>");

        (await site.SendAsync(renamed, $"{sitting}/note", ("note", ""))).ShouldLeadTo(renamed);
        var page = await site.ReadAsync(renamed);
        page.ShouldNotContain($">{Noted}</textarea>");
        (await site.TakeBackAsync(page)).ShouldLeadTo(renamed);
        (await site.ReadAsync(renamed)).ShouldContain($">{Noted}</textarea>");
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (_, sitting) = await PreparedAsync(site);
        var card = Card().Match(await site.ReadAsync($"{sitting}/run")).Value;
        (await site.SendAsync(card, $"{sitting}/note", ("note", new string('x', CardNote.Longest + 1)))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<int> StepOfAsync(Site site, string card)
    {
        await using var db = site.Open();
        var kept = await db.Sittings.SingleAsync(Cancel);
        return kept.Run.Index().Single(step => step.Item.Card == card.Split('/')[^1]).Index;
    }

    private static async Task<(string Program, string Sitting)> PreparedAsync(Site site)
    {
        var program = await DeskTests.LockedAsync(site);
        await using var db = site.Open();
        var sitting = $"{program}/rounds/{(await db.Rounds.SingleAsync(Cancel)).Id}/sitting";
        await site.SendAsync($"{sitting}/prepare", $"{sitting}/approve");
        return (program, sitting);
    }

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}/sitting/cards/[0-9a-f]+")]
    private static partial Regex Card();

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}/sitting/topics/[0-9a-f]+")]
    private static partial Regex Topic();

    [GeneratedRegex("<a href=\"([^\"]*)\" dir=\"auto\">What the plants need")]
    private static partial Regex Renamed();
}
