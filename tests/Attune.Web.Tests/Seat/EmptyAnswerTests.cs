using System.Net;
using System.Text.Json;

namespace Attune.Web.Tests.Seat;

/// <summary>An answer in which nothing is written is never called saved; one goes on on purpose, and the last page lists what is empty.</summary>
public sealed class EmptyAnswerTests(SeatHost host) : IClassFixture<SeatHost>
{
    [Fact]
    public async Task Scales_without_words_are_kept_and_the_page_says_that_nothing_is_written()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");

        var page = await leader.PostAsync("/seat/1", ("text", "  "), ("confidence", "3"), ("importance", "4"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Nothing is written here yet.");
        page.Text.ShouldNotContain("Saved");
        page.Html.ShouldContain("<a class=\"button\" href=\"/seat/1/forecast\">Leave it empty and go on</a>");
        page.Html.ShouldContain("name=\"confidence\" value=\"3\" checked");
        (await leader.GetAsync("/seat/1")).Text.ShouldNotContain("Saved");

        // Writing goes on from there, and is saved.
        (await leader.PostAsync("/seat/1", ("text", "Close the books in five days."), ("confidence", "3"))).To.ShouldBe("/seat/1/forecast");
        (await leader.GetAsync("/seat/1")).Text.ShouldContain("Saved");
    }

    [Fact]
    public async Task The_same_holds_for_a_forecast_an_activity_and_a_word()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        foreach (var step in new[] { "/seat/1/forecast", "/seat/5/1" })
        {
            await leader.GetAsync(step);
            var page = await leader.PostAsync(step);
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, step);
            page.Text.ShouldContain("Nothing is written here yet.", Case.Sensitive, step);
        }

        await round.LockAsync(done: 6);
        await round.ProbeAsync("adoption");
        await leader.GetAsync("/seat/word/1");
        (await leader.PostAsync("/seat/word/1", ("text", ""))).Html.ShouldContain("href=\"/seat/answers\">Leave it empty and go on</a>");
    }

    [Fact]
    public async Task What_is_written_in_one_part_is_not_said_of_another()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");
        await leader.PostAsync("/seat/1", ("text", "Close the books in five days."));
        (await leader.GetAsync("/seat/1/forecast")).Text.ShouldNotContain("Saved", Case.Sensitive, "the forecast of the same question is empty");
    }

    [Fact]
    public async Task The_save_while_typing_says_so_too()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        page.Html.ShouldContain("data-empty=\"Nothing is written here yet.\"");
        (await IsEmptyAsync(("text", "Close the books."))).ShouldBeFalse();
        (await IsEmptyAsync(("text", ""), ("confidence", "3"))).ShouldBeTrue();

        async Task<bool> IsEmptyAsync(params (string, string)[] fields)
        {
            var reply = await leader.PostAsync("/seat/1", await leader.GetAsync("/seat/1"), asModule: true, fields);
            reply.Status.ShouldBe(HttpStatusCode.OK);
            return JsonDocument.Parse(reply.Html).RootElement.GetProperty("isEmpty").GetBoolean();
        }
    }

    [Fact]
    public async Task The_last_page_lists_what_is_empty_before_and_after_done()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        foreach (var (path, field) in new[] { ("/seat/1", "text"), ("/seat/2", "text"), ("/seat/1/forecast", "other") })
        {
            await leader.GetAsync(path);
            await leader.PostAsync(path, (field, "Close the books in five days."));
        }

        var last = await leader.GetAsync("/seat/answers");
        var empty = List(last.Html);
        empty.ShouldContain("href=\"/seat/3\"");
        empty.ShouldContain("href=\"/seat/5/1\"");
        empty.ShouldNotContain("href=\"/seat/1\"");
        empty.ShouldNotContain("href=\"/seat/2\"");
        last.Text.ShouldContain("I am done, and leave these");

        await leader.PostAsync("/seat/done");
        var done = await leader.GetAsync("/seat/answers");
        done.Text.ShouldContain("You are done.");
        List(done.Html).ShouldBe(empty);
    }

    private static string List(string page)
    {
        var start = page.IndexOf("id=\"empty\"", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, page);
        return page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)];
    }
}
