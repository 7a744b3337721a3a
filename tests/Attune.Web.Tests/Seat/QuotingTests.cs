using Attune.Domain.Rounds;

namespace Attune.Web.Tests.Seat;

/// <summary>The release of quotes, asked once while answering, and a plainer wording where a sentence may give its writer away.</summary>
public sealed class QuotingTests(SeatHost host) : IClassFixture<SeatHost>
{
    private const string First = "One price list for all plants.";
    private const string Second = "Nobody asked my plant about it.";

    [Fact]
    public async Task A_choice_made_while_typing_holds_for_the_answer_that_is_given_in_the_end()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");
        leader.Page.Text.ShouldContain("May these words be shown to the room?");
        await leader.PostAsync("/seat/1", ("text", First), ("quoting", "Verbatim"));
        await leader.GetAsync("/seat/1");
        leader.Page.Html.ShouldContain("value=\"Verbatim\" checked");
        await leader.PostAsync("/seat/1", ("text", $"{First} {Second}"), ("quoting", "Verbatim"));
        await leader.GetAsync("/seat/answers");
        await leader.PostAsync("/seat/done");

        var quotes = await leader.GetAsync("/seat/quotes");
        quotes.Text.ShouldContain("You have decided on all of them.");
        quotes.Html.Split("value=\"Verbatim\" checked").Length.ShouldBe(3, "both sentences are released");
        (await leader.PostAsync("/seat/quotes", ("key-0", quotes.Hidden("key-0")), ("choice-0", "Private"))).To.ShouldStartWith("/seat/quotes");
        var after = await leader.GetAsync("/seat/quotes");
        after.Html.Split("value=\"Verbatim\" checked").Length.ShouldBe(2, "what is decided on a sentence goes before the choice for the answer");
        await leader.PostAsync("/seat/quotes", ("key-0", quotes.Hidden("key-0")), ("key-1", quotes.Hidden("key-1")), ("choice-0", "Private"), ("all", "Verbatim"));
        (await leader.GetAsync("/seat/quotes")).Html.Split("value=\"Verbatim\" checked").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Words_that_are_still_to_be_found_are_left_to_decide_on_and_not_shown()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");
        await leader.PostAsync("/seat/1", ("text", First), ("quoting", "Rewrite"));
        await leader.GetAsync("/seat/answers");
        await leader.PostAsync("/seat/done");
        (await leader.GetAsync("/seat/quotes")).Text.ShouldContain("One sentence is left to decide on.");
    }

    [Fact]
    public async Task Where_no_sentence_is_shown_nothing_is_asked_and_what_is_sent_lets_nothing_out()
    {
        var round = await host.StartRoundAsync(Contract.Unattributed);
        using var leader = await round.PhoneAsync(0);
        (await leader.GetAsync("/seat/1")).Html.ShouldNotContain("name=\"quoting\"");
        await leader.PostAsync("/seat/1", ("text", First), ("quoting", "Verbatim"));
        await leader.PostAsync("/seat/done");
        (await leader.GetAsync("/seat/quotes")).Text.ShouldContain("nobody’s sentences are shown");
    }

    [Fact]
    public async Task A_plainer_wording_is_proposed_and_taken_changed_or_refused_by_its_author()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");
        await leader.PostAsync("/seat/1", ("text", $"{First} {Second}"));
        await leader.GetAsync("/seat/answers");
        await leader.PostAsync("/seat/done");
        var page = await leader.GetAsync("/seat/quotes");
        page.Hidden("rewrite-0").ShouldBe("", "there is nothing in it that gives anybody away");
        page.Hidden("rewrite-1").ShouldBe("Nobody asked a plant about it.");
        page.Text.ShouldContain("Proposed:");

        // Refused, it is no other words of anybody; taken, it is.
        await leader.PostAsync("/seat/quotes", ("key-0", page.Hidden("key-0")), ("key-1", page.Hidden("key-1")), ("choice-0", "Verbatim"), ("choice-1", "Verbatim"), ("rewrite-1", page.Hidden("rewrite-1")));
        (await leader.GetAsync("/seat/quotes")).Html.Split("value=\"Verbatim\" checked").Length.ShouldBe(3);
        leader.Page.Hidden("rewrite-1").ShouldBe("");
        await leader.PostAsync("/seat/quotes", ("key-0", page.Hidden("key-0")), ("key-1", page.Hidden("key-1")), ("choice-0", "Verbatim"), ("choice-1", "Rewrite"), ("rewrite-1", "Nobody asked a plant about it."));
        (await leader.GetAsync("/seat/quotes")).Hidden("rewrite-1").ShouldBe("Nobody asked a plant about it.");
        leader.Page.Html.ShouldContain("value=\"Rewrite\" checked");
    }

    [Fact]
    public async Task Where_names_are_shown_nothing_plainer_is_proposed()
    {
        var round = await host.StartRoundAsync(Contract.Attributed);
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");
        await leader.PostAsync("/seat/1", ("text", Second));
        await leader.GetAsync("/seat/answers");
        await leader.PostAsync("/seat/done");
        (await leader.GetAsync("/seat/quotes")).Text.ShouldNotContain("Proposed:");
    }
}
