using System.Net;
using System.Text.RegularExpressions;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Agreements;

/// <summary>
/// From words to a decision with one dissent, one unresolved statement and a benefit that stays a wish; every number is checked against the votes that were
/// cast.
/// </summary>
public sealed partial class AgreementsOverHttpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_statement_passes_with_one_dissent_that_stands_beside_the_decision(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var room = await VotingRoom.LockedAsync(site);
        var card = Card().Match(await room.DeskAsync("/statements")).Value;
        var frame = await room.DeskAsync($"/statements/new?card={card[5..]}");
        frame.ShouldContain("…");
        (await site.SendAsync($"{room.Program}/statements/new?{card}", $"{room.Program}/statements", ("text", "By adoption we mean ….")))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync($"{room.Program}/statements/new?{card}", $"{room.Program}/statements", ("text", "Eight of ten teams close a month without a side spreadsheet.")))
            .ShouldLeadTo($"{room.Program}/statements/1");

        // The first vote as it is cast: Business 4 of 4, IT 2 of 4.
        await room.OpenVoteAsync(1);
        (await room.DeskAsync("/statements/1")).ShouldContain("The first vote is open: 0 of 8 have voted");
        await room.VoteAsync(1, "aall", "llxx");
        var open = await room.DeskAsync("/statements/1");
        open.ShouldContain("The first vote is open: 8 of 8 have voted");
        open.ShouldNotContain("Reason of");
        await room.CloseVoteAsync(1);
        var first = await room.DeskAsync("/statements/1");
        first.ShouldContain("Business passes, IT does not. So the statement does not pass.");
        first.ShouldContain("4 of 4");
        first.ShouldContain("2 of 4");
        first.ShouldContain("Reason of IT 2");

        // After the talk and other words: Business 4 of 4, IT 3 of 4. A quarter of the answers moved, so a third vote is held.
        await site.SendAsync($"{room.Program}/statements/1", $"{room.Program}/statements/1/words", ("text", "Eight of ten teams close a month by Q4 2027 without a side spreadsheet."));
        await room.OpenVoteAsync(1);
        await room.VoteAsync(1, "aaaa", "lllx");
        await room.CloseVoteAsync(1);
        var second = await room.DeskAsync("/statements/1");
        second.ShouldContain("Each side passes.");
        second.ShouldContain("One who could not live with it now can; nobody went the other way.");
        second.ShouldContain("The words were changed in between.");
        second.ShouldContain("<ins><span class=\"hidden-text\">added: </span>by Q4 2027 </ins>");
        second.ShouldNotContain("%");

        await room.OpenVoteAsync(1);
        await room.VoteAsync(1, "aaaa", "lllx");
        await room.CloseVoteAsync(1);
        (await room.DeskAsync("/statements/1")).ShouldContain("<h1>Passed</h1>");

        var statement = Chosen().Match(await room.DeskAsync("/statements/1")).Groups[1].Value;
        (await site.SendAsync($"{room.Program}/decisions?statement={statement}", $"{room.Program}/decisions",
            ("Text", "We call it adopted at eight of ten teams, in Q4 2027."), ("Statement", statement), ("Leader", room.Leaders[0]), ("Name", ""), ("ReviewOn", "2099-03-01"), ("Supersedes", "")))
            .ShouldLeadTo($"{room.Program}/decisions");
        var decisions = await room.DeskAsync("/decisions");
        decisions.ShouldContain("One decision stands");
        decisions.ShouldContain("Statement 1: Business 4 of 4, IT 3 of 4 can live with it or agree.");
        decisions.ShouldContain("Reason of IT 3");
        decisions.ShouldContain("1 March 2099");

        (await site.SendAsync($"{room.Program}/decisions", $"{room.Program}/decisions",
            ("Text", "Twice"), ("Statement", statement), ("Leader", room.Leaders[0]), ("ReviewOn", "2099-03-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await room.SupersedeAsync(1);
        (await room.DeskAsync("/decisions")).ShouldContain("Superseded by decision 2");

        (await site.SendAsync($"{room.Program}/glossary", $"{room.Program}/glossary", ("Term", "adoption"), ("Meaning", "Eight of ten teams close without a spreadsheet."), ("Statement", statement)))
            .ShouldLeadTo($"{room.Program}/glossary");
        (await room.DeskAsync("/glossary")).ShouldContain("One word means the same to both sides");
    }

    [Theory, OnBothDatabases]
    public async Task After_three_votes_a_statement_is_unresolved_and_no_ground_for_anything(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var room = await VotingRoom.LockedAsync(site);
        await room.WriteAsync("The change board decides after go-live.");
        foreach (var it in new[] { "axxx", "alxx", "aaxx" })
        {
            await room.OpenVoteAsync(1);
            await room.VoteAsync(1, "aaaa", it);
            await room.CloseVoteAsync(1);
        }

        var page = await room.DeskAsync("/statements/1");
        page.ShouldContain("<h1>Unresolved</h1>");
        page.ShouldContain("Business passes, IT does not. So the statement does not pass.");
        page.ShouldNotContain("Record the decision");
        await using var db = site.Open();
        var statement = await db.Statements.SingleAsync(Cancel);
        statement.Ballots.Select(ballot => ballot.Result!.Carry).ShouldBe([new(4, 1), new(4, 2), new(4, 2)]);
        var refused = await site.SendAsync($"{room.Program}/decisions", $"{room.Program}/decisions",
            ("Text", "It decides."), ("Statement", $"{statement.Id}"), ("Leader", room.Leaders[0]), ("ReviewOn", "2099-03-01"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var words = await refused.Content.ReadAsStringAsync(Cancel);
        words.ShouldContain("That statement has not passed.");
        words.ShouldContain("It decides.");
    }

    [Fact]
    public async Task A_number_that_can_mean_two_is_asked_and_one_that_is_kept_is_said_again_with_its_unit()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var room = await VotingRoom.LockedAsync(site);
        var program = room.Program;

        // Walked with: a browser that asks for English, and one that asks for nothing.
        site.Browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB, de;q=0.5");
        var kept = (await site.SendAsync($"{program}/benefits", $"{program}/benefits", ("Text", "Less agency work"), ("Unit", "£k"), ("Baseline", "1,200"), ("Target", "800"))).ShouldLeadTo($"{program}/benefits?kept=");
        System.Net.WebUtility.HtmlDecode(await site.ReadAsync(kept)).ShouldContain("Less agency work: 1,200 to 800 £k");

        site.Browser.DefaultRequestHeaders.AcceptLanguage.Clear();
        using var asked = await site.SendAsync($"{program}/benefits", $"{program}/benefits", ("Text", "Fewer steps"), ("Unit", "steps"), ("Baseline", "1.200"), ("Target", "2 000"));
        asked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = System.Net.WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("“1.200” can mean 1,200 or 1.2. Write 1200 for the first, 1.2 for the second.");
        page.ShouldContain("id=\"Baseline-problem\"");
        page.ShouldNotContain("id=\"Target-problem\"");
        page.ShouldContain("value=\"2 000\"");
        (await site.ReadAsync($"{program}/benefits")).ShouldNotContain("Fewer steps");
    }

    [Theory, OnBothDatabases]
    public async Task What_is_committed_to_waits_for_the_persons_own_word(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var room = await VotingRoom.LockedAsync(site);
        var program = room.Program;

        (await site.SendAsync($"{program}/benefits?from=horizon", $"{program}/benefits", ("Text", "Better decisions"), ("Measure", ""), ("By", ""))).ShouldLeadTo($"{program}/benefits");
        (await site.SendAsync($"{program}/benefits", $"{program}/benefits",
            ("Text", "A faster close"), ("Measure", "Working days to close the month"), ("Unit", "days"), ("Baseline", "9"), ("Target", "5,5"), ("By", "2099-Q4"), ("Leader", room.Leaders[0]))).ShouldLeadTo($"{program}/benefits");
        var benefits = await room.DeskAsync("/benefits");
        benefits.ShouldContain("One of two benefits is a wish");
        benefits.ShouldContain("A wish: no measure, owner");
        benefits.ShouldContain("9 to 5.5 days");
        benefits.ShouldContain("One of two is reviewed after 4 May 2099.");

        (await site.SendAsync($"{program}/commitments", $"{program}/commitments", ("Leader", room.Leaders[0]), ("Text", "I close March without a spreadsheet"), ("DueOn", "2099-03-31"))).ShouldLeadTo($"{program}/commitments");
        (await room.DeskAsync("/commitments")).ShouldContain("One commitment is not confirmed yet");
        (await site.SendAsync($"{program}/ownership", $"{program}/ownership", ("activity", "training"), ("stage", "Maintain"), ("Leader", room.Leaders[0]), ("Name", "Jonas Weber"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync($"{program}/ownership", $"{program}/ownership", ("activity", room.Activity), ("stage", "Maintain"), ("Leader", room.Leaders[0]), ("Name", ""))).ShouldLeadTo($"{program}/ownership");

        // A link from a card opens the form of its cell, whatever the case of its letters; a link to nothing opens no other form.
        (await room.DeskAsync($"/ownership?activity={Uri.EscapeDataString(room.Activity.ToUpperInvariant())}&stage=Maintain")).ShouldContain($"<option value=\"{room.Activity}\" selected");
        (await room.DeskAsync("/ownership?activity=juggling&stage=Maintain")).ShouldNotContain("juggling");

        await room.SitAsync(0);
        (await site.ReadAsync("/seat/own")).ShouldContain("Three things are waiting for you");
        await site.SendAsync("/seat/own", "/seat/own/confirm");
        await site.SendAsync("/seat/own", "/seat/own/accept");
        await site.SendAsync("/seat/own", "/seat/own/accept");
        (await site.SendAsync("/seat/own", "/seat/own/commitments", ("text", "I name a deputy"), ("dueOn", "2099-02-01"))).ShouldLeadTo("/seat/own");
        var own = await site.ReadAsync("/seat/own");
        own.ShouldContain("<h1>What you promised and own</h1>");
        own.ShouldNotContain("name=\"text\"");
        (await room.DeskAsync("/commitments")).ShouldContain("Two of two commitments are confirmed");
        (await room.DeskAsync("/benefits")).ShouldContain("accepted");
        (await site.SendAsync($"{program}/commitments", $"{program}/commitments", ("Leader", room.Leaders[0]), ("Text", "A third"), ("DueOn", "2099-03-31"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await site.SendAsync($"{program}/principle", $"{program}/principle", ("Fit", "ToStandard"), ("Rule", "The standard first."), ("ReviewOn", "2099-05-01"), ("Statement", ""), ("Business", "4"), ("BusinessPresent", "4"), ("It", "2"), ("ItPresent", "4")))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync($"{program}/principle", $"{program}/principle", ("Fit", "ToStandard"), ("Rule", "The standard first."), ("ReviewOn", "2099-05-01"), ("Statement", ""), ("Business", "4"), ("BusinessPresent", "4"), ("It", "3"), ("ItPresent", "4")))
            .ShouldLeadTo($"{program}/principle");
        (await site.SendAsync($"{program}/principle", $"{program}/principle/exceptions", ("Text", "Own catalogue"), ("AskedBy", "Sales"), ("Leader", ""), ("Name", "Jonas Weber"), ("Review", "R3"))).ShouldLeadTo($"{program}/principle");
        var principle = await room.DeskAsync("/principle");
        principle.ShouldContain("By a show of hands: Business 4 of 4, IT 3 of 4.");
        principle.ShouldContain("Asked for by Sales. Cost: Jonas Weber. Review in R3.");
    }

    [Fact]
    public async Task A_vote_is_changed_until_the_close_kept_once_and_its_reason_may_follow()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var room = await VotingRoom.LockedAsync(site);
        await room.WriteAsync("Eight of ten teams close a month without a side spreadsheet.");
        await room.OpenVoteAsync(1);
        await room.VoteAsync(1, "aaaa", "aaa-");
        await room.SitAsync(7);
        (await site.ReadAsync("/seat/statements")).ShouldContain("One statement is waiting for your vote");
        var page = await site.ReadAsync("/seat/statements/1");
        page.ShouldNotContain("class=\"side");
        page.ShouldContain("You are four on your side.");
        (await site.SendAsync("/seat/statements/1", "/seat/statements/1/vote")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await site.SendAsync("/seat/statements/1", "/seat/statements/1/vote", ("Grade", "Agree"), ("Shown", "BySide"));
        await site.SendAsync("/seat/statements/1", "/seat/statements/1/vote", ("Grade", "Cannot"), ("Reason", ""), ("Shown", "BySide"));
        await room.CloseVoteAsync(1);
        await room.SitAsync(7);
        (await site.SendAsync("/seat/statements/1", "/seat/statements/1/reason", ("Reason", "By when?"), ("Shown", "WithName"))).ShouldLeadTo("/seat/statements/1");
        var after = await room.DeskAsync("/statements/1");
        after.ShouldContain("3 of 4");
        after.ShouldContain("By when?");
        after.ShouldContain(room.NameOf(7));
    }

    [Fact]
    public async Task Where_one_more_voted_than_before_the_count_of_that_side_is_not_shown()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var room = await VotingRoom.LockedAsync(site);
        await room.WriteAsync("Eight of ten teams close a month without a side spreadsheet.");
        await room.OpenVoteAsync(1);
        await room.VoteAsync(1, "aaaa", "llx-");
        await room.CloseVoteAsync(1);
        await room.OpenVoteAsync(1);
        await room.VoteAsync(1, "aaaa", "llxx");
        await room.CloseVoteAsync(1);
        var page = await room.DeskAsync("/statements/1");
        page.ShouldContain("Not shown: one or two people more or fewer from IT voted than before; the difference would be their vote.");
        page.ShouldContain("The movement is not shown");
        page.ShouldNotContain("2 of 4");
    }

    [GeneratedRegex("card=[A-Za-z0-9_-]+")]
    private static partial Regex Card();

    [GeneratedRegex("decisions\\?statement=([0-9a-f-]{36})")]
    private static partial Regex Chosen();
}
