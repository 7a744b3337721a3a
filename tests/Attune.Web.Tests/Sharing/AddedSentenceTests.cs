using System.Net;
using Attune.Domain.Judging;
using Attune.Domain.Questions;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Sittings;
using Attune.Store.Writing;

namespace Attune.Web.Tests.Sharing;

/// <summary>A sentence that was added after the lock is read like any other, released like any other, and marked wherever it is shown.</summary>
public sealed class AddedSentenceTests(Databases databases)
{
    private const string Added = "Somebody has to pay for the second year of the program";
    private const string Mark = "added after the lock";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_marked_in_the_room_and_in_the_report_which_says_how_many_corrected()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        foreach (var seat in room.Seats.Where((_, leader) => leader % 4 < 3))
        {
            await using var own = room.Site.Open();
            var revision = (await own.Answers.AsNoTracking().SingleAsync(answer => answer.Participant == seat.Participant && answer.Question == "purpose", Cancel)).Revision;
            await room.WriteAsync(seat, CorrectionKeys.QuestionOf("purpose"), new() { Text = Added, Correction = new("purpose", revision, []) });
        }

        await using (var db = room.Site.Open()) { (await new ReadCorrections(db).RunAsync(room.Round.Id, Viewer.Facilitator("Ruth Okafor"), DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.Saved); }
        for (var leader = 0; leader < room.Seats.Count; leader++) { await room.ReleaseAsync(leader, _ => null); }
        var cards = await room.SitAsync((_, _) => SameThing.TheSame);
        cards.SelectMany(card => card.Business.Concat(card.It)).Where(quote => quote.Text == Added).ShouldNotBeEmpty("six leaders added the same");
        cards.SelectMany(card => card.Business.Concat(card.It)).ShouldAllBe(quote => quote.IsAdded == (quote.Text == Added));

        var report = WebUtility.HtmlDecode(await room.Site.ReadAsync($"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/report/room"));
        report.ShouldContain($"{Added} ({Mark})");
        report.ShouldContain("Before the sitting 6 leaders corrected what had been read from their own answers");
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, room.Link, "/seat");
        var seen = WebUtility.HtmlDecode(await room.Site.ReadAsync("/seat/room"));
        seen.ShouldContain(Added);
        seen.ShouldContain(Mark);
    }
}
