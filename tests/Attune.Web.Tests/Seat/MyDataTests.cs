using System.Net;
using System.Text.Json;
using Attune.Domain.Rounds;

namespace Attune.Web.Tests.Seat;

public sealed class MyDataTests(SeatHost host) : IClassFixture<SeatHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_takes_along_every_word_and_the_name_of_whoever_looked()
    {
        var round = await host.StartRoundAsync();
        await round.WriteAsync(0, "purpose", new() { Text = "To close the books faster", Confidence = 4, Importance = 5 });
        await round.WriteAsync(1, "purpose", new() { Text = "Somebody else's words" });
        using var leader = await round.PhoneAsync(0);
        (await leader.GetAsync("/seat/my-data")).Text.ShouldContain("One answer is kept, encrypted");

        var file = await leader.GetAsync("/seat/my-data/file");

        file.Reply.Content.Headers.ContentDisposition!.FileName.ShouldBe("attune-my-data.json");
        using var data = JsonDocument.Parse(file.Html);
        data.RootElement.GetProperty("person").GetProperty("name").GetString().ShouldBe("Leader 0");
        var answer = data.RootElement.GetProperty("answers").EnumerateArray().ShouldHaveSingleItem();
        answer.GetProperty("content").GetProperty("text").GetString().ShouldBe("To close the books faster");
        answer.GetProperty("content").GetProperty("importance").GetInt32().ShouldBe(5);
        file.Html.ShouldNotContain("Somebody else");
    }

    [Fact]
    public async Task Erased_at_the_authors_word_the_words_the_place_and_the_link_are_gone_and_nobody_elses()
    {
        var round = await host.StartRoundAsync();
        await round.WriteAsync(0, "purpose", new() { Text = "To be erased" });
        await round.WriteAsync(1, "purpose", new() { Text = "To stay" });
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/my-data");

        (await leader.PostAsync("/seat/erase")).Text.ShouldContain("Everything about you in this round is erased");

        await using var db = host.Open();
        (await db.Answers.CountAsync(answer => answer.Round == round.Id, Cancel)).ShouldBe(1);
        (await db.Invitations.CountAsync(invitation => invitation.Round == round.Id, Cancel)).ShouldBe(7);
        (await leader.GetAsync("/seat/answers")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await leader.GetAsync($"/i/{round.Tokens[0]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_language_of_an_answer_is_kept_beside_it_and_the_words_as_they_are()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/2");
        await leader.PostAsync("/seat/2", ("text", "Der Abschluss dauert fünf Tage, und die Werke bestellen nicht mehr neben dem System."), ("importance", "4"));

        (await leader.GetAsync("/seat/answers")).Text.ShouldContain("Written in German. It is kept as you wrote it.");
        leader.Page.Text.ShouldContain("How much depends on it?");
        leader.Page.Text.ShouldContain("4 of 5");
    }

    [Fact]
    public async Task Before_done_authors_are_shown_what_may_give_them_away()
    {
        var round = await host.StartRoundAsync();
        await round.WriteAsync(0, "purpose", new() { Text = "So that my plant can promise what the plant next door has." });
        using var leader = await round.PhoneAsync(0);
        (await leader.GetAsync("/seat/answers")).Text.ShouldContain("Someone who knows you may recognize you by “my plant”.");

        var attributed = await host.StartRoundAsync(Contract.Attributed);
        await attributed.WriteAsync(0, "purpose", new() { Text = "So that my plant can promise what the plant next door has." });
        using var named = await attributed.PhoneAsync(0);
        (await named.GetAsync("/seat/answers")).Text.ShouldNotContain("recognize you by");
    }
}
