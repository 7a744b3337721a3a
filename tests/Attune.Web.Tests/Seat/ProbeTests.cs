using System.Net;
using Attune.Domain.Rounds;

namespace Attune.Web.Tests.Seat;

/// <summary>While words are asked about, a leader's link opens them, one after the other, and nothing stands before them.</summary>
public sealed class ProbeTests(SeatHost host) : IClassFixture<SeatHost>
{
    [Fact]
    public async Task The_link_opens_the_first_word_that_is_not_explained_and_then_the_own_answers()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await round.LockAsync(done: 6);
        await round.ProbeAsync("adoption", "standard");

        (await OpenAsync(leader, round)).To.ShouldBe("/seat/word/1");
        var first = await leader.GetAsync("/seat/word/1");
        first.Text.ShouldContain("“adoption”");
        first.Text.ShouldNotContain("who will see what");
        (await leader.PostAsync("/seat/word/1", ("text", "People do the work the new way."))).To.ShouldBe("/seat/word/2");

        (await OpenAsync(leader, round)).To.ShouldBe("/seat/word/2");
        await leader.GetAsync("/seat/word/2");
        (await leader.PostAsync("/seat/word/2", ("text", "What the vendor delivers."))).To.ShouldBe("/seat/answers");

        (await OpenAsync(leader, round)).To.ShouldBe("/seat/answers");
        var answers = await leader.GetAsync("/seat/answers");
        answers.Text.ShouldContain("What the vendor delivers.");
        answers.Text.ShouldContain("Change what you wrote of “standard”");
        answers.Text.ShouldNotContain("Answer in two minutes");
    }

    [Fact]
    public async Task Who_never_signed_reads_the_promise_first_and_goes_on_to_the_words()
    {
        var round = await host.StartRoundAsync();
        await round.LockAsync(done: 6);
        await round.ProbeAsync("adoption");
        using var leader = await round.PhoneAsync(0, begin: false);

        var promise = await leader.GetAsync("/seat");

        promise.Status.ShouldBe(HttpStatusCode.OK);
        promise.Html.ShouldContain("class=\"button primary\" href=\"/seat/word/1\"");
    }

    [Fact]
    public async Task Where_a_looser_promise_is_asked_for_it_is_read_before_the_words()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await round.LockAsync(done: 6);
        await using (var db = host.Open())
        {
            (await db.Rounds.FirstAsync(candidate => candidate.Id == round.Id, TestContext.Current.CancellationToken)).AskToLoosen(Contract.Attributed).ShouldBe(LoosenOutcome.Asked);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await round.ProbeAsync("adoption");

        var promise = await leader.GetAsync("/seat");
        promise.Status.ShouldBe(HttpStatusCode.OK);
        promise.Html.ShouldContain("/seat/loosen");
        promise.Html.ShouldContain("class=\"button primary\" href=\"/seat/word/1\"");
    }

    // As from the letter: the link, its button, and where that leads.
    private static async Task<Shown> OpenAsync(Phone leader, OpenRound round)
    {
        await leader.GetAsync($"/i/{round.Tokens[0]}");
        (await leader.PostAsync($"/i/{round.Tokens[0]}")).To.ShouldBe("/seat");
        return await leader.GetAsync("/seat");
    }
}
