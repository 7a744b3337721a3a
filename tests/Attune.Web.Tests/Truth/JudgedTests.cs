using System.Net;
using Attune.Analysis.Asking;
using Attune.Domain.Judging;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests.Truth;

/// <summary>What the room is told and what its facilitator is told to say, right after a vote.</summary>
public sealed class JudgedTests(Databases databases)
{
    [Theory]
    [InlineData(SameThing.NotTheSame, "Your answer, each alone, is “not the same”.", "park the difference for the statements")]
    [InlineData(SameThing.TheSame, "Your answer, each alone, is “the same thing”.", "park the words for the glossary")]
    [InlineData(SameThing.CannotTell, "You do not agree on whether it is one thing.", "Hear one voice for each answer")]
    public async Task After_a_vote_the_words_to_say_follow_what_the_room_said(SameThing said, string first, string then)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        for (var leader = 0; leader < room.Seats.Count; leader++) { await room.ReleaseAsync(leader, _ => null); }
        await room.SitUntilJudgedAsync((_, _) => said, AskKind.Same);
        var sitting = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting";

        var desk = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{sitting}/drive"));
        desk.ShouldContain(first);
        desk.ShouldContain(then);
        desk.ShouldNotContain("perhaps one thing");
        desk.ShouldNotContain("which name will both use from today? Park it");

        var screen = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{sitting}/screen"));
        screen.ShouldContain(said == SameThing.CannotTell ? "The leaders do not agree on it" : "The leaders’ own judgment");
        screen.ShouldNotContain("analysis", Case.Insensitive, "the board is not shown what the tool had read before");
    }

    [Fact]
    public async Task The_link_and_the_desk_show_the_sponsor_one_page_with_agreement_first_and_what_was_set_aside_not_at_all()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        await room.SitAsync((_, _) => SameThing.TheSame);
        var desk = await room.Site.ReadAsync($"{room.Path}/sponsor");
        var rehearsed = await room.Site.ReadAsync($"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/report/sponsor");
        var link = await SharingTests.IssueAsync(room);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link);
        var sponsor = await room.Site.ReadAsync("/sponsor");

        // The timeline is read where one came from.
        desk.Replace($"/programs/{room.Program.Id}/timeline", "/sponsor/timeline", StringComparison.Ordinal).ShouldBe(sponsor);
        rehearsed.ShouldBe(desk);
        string[] order = ["What both sides agree on", "What both sides stand behind", "What is still open", "Who does what", "Benefits against target", "What is asked of you"];
        order.Select(heading => sponsor.IndexOf($">{heading}<", StringComparison.Ordinal)).ShouldBeInOrder();
        order.ShouldAllBe(heading => sponsor.Contains($">{heading}<", StringComparison.Ordinal));
        WebUtility.HtmlDecode(sponsor).ShouldContain("jobs nobody will do");
        System.Text.RegularExpressions.Regex.Count(sponsor, ">What is asked of you<").ShouldBe(1);
        var view = (await SatRoom.ReadAsync(room, Attune.Domain.Viewers.Viewer.Facilitator("Ruth Okafor")))!;
        foreach (var card in view.Reading.Cards.Where(card => view.IsFinding(card) && !view.WasShown(card)))
        {
            WebUtility.HtmlDecode(sponsor).ShouldNotContain(card.Name, Case.Sensitive, "set aside, so the room has not looked at it");
        }
    }
}
