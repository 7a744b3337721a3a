using System.Net;
using Attune.Decks;
using Attune.Domain.Judging;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Sharing;
using Attune.Web.Tests.Truth;

namespace Attune.Web.Tests.Decks;

/// <summary>The slides of a sitting as its facilitator takes them.</summary>
public sealed class DeckOverHttpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_are_slides_once_the_sitting_is_over_and_one_press_from_its_end()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        var sitting = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting";
        foreach (var version in new[] { "room", "sponsor", "team" }) { (await room.Site.Browser.GetAsync(new Uri($"{sitting}/deck/{version}", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound); }
        (await room.Site.ReadAsync(room.Path)).ShouldContain("Slides can be made once the sitting is over.");
        for (var leader = 0; leader < room.Seats.Count; leader++) { await room.ReleaseAsync(leader, _ => null); }
        await room.SitAsync((_, _) => SameThing.TheSame);

        foreach (var page in new[] { await room.Site.ReadAsync($"{sitting}/drive"), await room.Site.ReadAsync(room.Path) })
        {
            foreach (var version in new[] { "room", "sponsor", "team" }) { page.ShouldContain($"href=\"{sitting}/deck/{version}\""); }
        }

        using var answer = await room.Site.Browser.GetAsync(new Uri($"{sitting}/deck/room", UriKind.Relative), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(DeckFile.ContentType);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldMatch("^attune-meridian-round-1-20\\d\\d-\\d\\d-\\d\\d-room\\.pptx$");
        var again = await room.Site.Browser.GetByteArrayAsync(new Uri($"{sitting}/deck/room", UriKind.Relative), Cancel);
        var first = await answer.Content.ReadAsByteArrayAsync(Cancel);
        again.ShouldBe(first, "the same sitting is the same file");
    }

    [Fact]
    public async Task Only_the_room_reads_sentences_and_only_those_that_were_released()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        // The leaders of one side release, those of the other do not.
        for (var leader = 0; leader < 4; leader++) { await room.ReleaseAsync(leader, _ => null); }
        await room.SitAsync((_, _) => SameThing.TheSame);
        var view = (await SatRoom.ReadAsync(room, new(Attune.Domain.Viewers.ViewerRole.Observer, "")))!;
        string[] released = [.. view.Reading.Cards.Where(view.WasShown).Where(view.IsFinding).SelectMany(card => card.Business.Concat(card.It)).Select(quote => quote.Text).OfType<string>().Where(text => text.Length > 25).Distinct()];
        released.Length.ShouldBeGreaterThan(3);

        var (forRoom, forSponsor, forTeam) = (await TextAsync(room, "room"), await TextAsync(room, "sponsor"), await TextAsync(room, "team"));
        released.Where(forRoom.Contains).ShouldNotBeEmpty();
        foreach (var sentence in released)
        {
            forSponsor.ShouldNotContain(sentence);
            forTeam.ShouldNotContain(sentence);
        }

        forRoom.ShouldContain(DecidedRoom.Dissent);
        forRoom.ShouldContain(DecidedRoom.Promise);
        foreach (var kept in new[] { DecidedRoom.Dissent, DecidedRoom.Promise, "Plant Oslo" })
        {
            forSponsor.ShouldNotContain(kept);
            forTeam.ShouldNotContain(kept);
        }

        forSponsor.ShouldContain("Name one person");
    }

    [Fact]
    public async Task Nobody_else_gets_them()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        await room.SitAsync((_, _) => SameThing.TheSame);
        room.Site.OpenAnotherBrowser();
        using var answer = await room.Site.Browser.GetAsync(new Uri($"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/deck/room", UriKind.Relative), Cancel);
        answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static async Task<string> TextAsync(DecidedRoom room, string version)
        => WebUtility.HtmlDecode(SlidesAsPage.Of(await room.Site.Browser.GetByteArrayAsync(new Uri($"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/deck/{version}", UriKind.Relative), Cancel)));
}
