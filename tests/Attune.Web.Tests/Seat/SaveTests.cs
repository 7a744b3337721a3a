using System.Net;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Seat;

/// <summary>What a save costs, and that nothing of what protects an answer is left out for it.</summary>
public sealed class SaveTests(SeatHost host) : IClassFixture<SeatHost>
{
    private const string Token = "__RequestVerificationToken";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save_asks_Entity_Framework_nothing_once_its_round_is_known()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        (await SaveAsync(leader, page, "First", 0)).Status.ShouldBe(HttpStatusCode.OK);
        await using var db = host.Open();
        using var asked = new AskedQueries(db.Database.GetDbConnection().ConnectionString);

        (await SaveAsync(leader, page, "Second", 1)).Status.ShouldBe(HttpStatusCode.OK);

        asked.Count.ShouldBe(0);
        (await round.AnswerAsync(0, "purpose"))!.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_module_reads_of_a_save_is_one_short_piece_with_everything_around_it_that_protects_it()
    {
        string[] protecting = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy", "X-Robots-Tag"];
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        leader.Asks = "br, gzip";

        using var reply = (await SaveAsync(leader, page, "First", 0)).Reply;

        reply.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        reply.Content.Headers.ContentEncoding.ShouldBeEmpty("packing a line costs more than it saves");
        reply.Headers.TransferEncodingChunked.ShouldNotBe(true, "its length is said before it");
        foreach (var header in protecting) { reply.Headers.GetValues(header).ShouldBe(page.Reply.Headers.GetValues(header)); }
        reply.Headers.CacheControl!.NoStore.ShouldBeTrue();

        leader.ComesFrom = "cross-site";
        (await SaveAsync(leader, page, "Second", 1)).Status.ShouldBe(HttpStatusCode.BadRequest);
        leader.ComesFrom = "same-origin";
        (await SaveAsync(leader, page, "Second", 1)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_device_that_was_ended_elsewhere_saves_nothing_from_the_very_next_save_on()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        (await SaveAsync(leader, page, "First", 0)).Status.ShouldBe(HttpStatusCode.OK);
        await using (var db = host.Open())
        {
            var leaderId = (await round.AdmissionAsync(0)).Leader;
            (await db.Devices.Where(device => device.Leader == leaderId).ExecuteDeleteAsync(Cancel)).ShouldBe(1);
        }

        (await SaveAsync(leader, page, "Second", 1)).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await round.AnswerAsync(0, "purpose"))!.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_of_a_form_that_was_good_is_good_for_nobody_else_and_with_no_other_character()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        using var other = await round.PhoneAsync(1);
        var (page, theirs) = (await leader.GetAsync("/seat/1"), await other.GetAsync("/seat/1"));
        var token = page.Hidden(Token);
        (await SaveAsync(leader, page, "First", 0)).Status.ShouldBe(HttpStatusCode.OK);

        foreach (var wrong in new[] { theirs.Hidden(Token), token[..^1], token[..^6] + (token[^6] == 'A' ? 'B' : 'A') + token[^5..], "" })
        {
            (await leader.PostAsync("/seat/1", page, true, ("text", "Second"), ("revision", "1"), ("key", $"{Guid.NewGuid()}"), (Token, wrong))).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await other.PostAsync("/seat/1", theirs, true, ("text", "Theirs"), (Token, token))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await SaveAsync(leader, page, "Second", 1)).Status.ShouldBe(HttpStatusCode.OK);
        (await round.AnswerAsync(1, "purpose")).ShouldBeNull();
    }

    // As the module of a page saves again and again, with the token that the page brought.
    private static Task<Shown> SaveAsync(Phone leader, Shown page, string text, int revision)
        => leader.PostAsync("/seat/1", page, true, ("text", text), ("revision", $"{revision}"), ("key", $"{Guid.NewGuid()}"));
}
