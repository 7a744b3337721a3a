using System.Net;
using Attune.Store.Writing;

namespace Attune.Web.Tests.Live;

public sealed class RoomStreamTests(LiveHost host) : IClassFixture<LiveHost>, IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = host.Address };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_watches_is_told_the_phase_and_the_revision_at_once_and_when_they_change()
    {
        var room = await host.RoomAsync();
        await using var stream = await Stream.OpenAsync(_http, room);
        stream.Reply.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        stream.Reply.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await stream.StateAsync()).ShouldBe("{\"phase\":\"\",\"revision\":0}");

        await host.ChangeAsync(room, "forecast");
        (await stream.StateAsync()).ShouldBe("{\"phase\":\"forecast\",\"revision\":1}");
        await host.ChangeAsync(room, null);
        (await stream.StateAsync()).ShouldBe("{\"phase\":\"forecast\",\"revision\":2}");
    }

    [Fact]
    public async Task Who_joins_late_or_comes_back_is_where_the_room_is()
    {
        var room = await host.RoomAsync();
        await host.ChangeAsync(room, "forecast");
        await host.ChangeAsync(room, "cloud");
        await using (var late = await Stream.OpenAsync(_http, room)) { (await late.StateAsync())!.ShouldContain("cloud"); }

        await using (var back = await Stream.OpenAsync(_http, room, lastSeen: 1)) { (await back.StateAsync())!.ShouldContain("\"revision\":2}"); }

        await using var nothingMissed = await Stream.OpenAsync(_http, room, lastSeen: 2);
        await host.ChangeAsync(room, "gaps");
        (await nothingMissed.StateAsync())!.ShouldContain("\"revision\":3}");
    }

    [Fact]
    public async Task A_change_nobody_told_of_is_found_by_polling()
    {
        var room = await host.RoomAsync();
        await using var stream = await Stream.OpenAsync(_http, room);
        await stream.StateAsync();
        await host.ChangeAsync(room, "cloud", tell: false);
        (await stream.StateAsync())!.ShouldContain("cloud");
    }

    [Fact]
    public async Task Who_cannot_stream_can_ask_and_is_answered_shortly_when_nothing_changed()
    {
        var room = await host.RoomAsync();
        await host.ChangeAsync(room, "forecast");
        using var first = await _http.GetAsync(new Uri($"/room/{room}/state", UriKind.Relative), Cancel);
        (await first.Content.ReadAsStringAsync(Cancel)).ShouldBe("{\"phase\":\"forecast\",\"revision\":1}");
        first.Headers.CacheControl!.Private.ShouldBeTrue();

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/room/{room}/state");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _http.SendAsync(again, Cancel);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        await host.ChangeAsync(room, null);
        (await _http.GetStringAsync(new Uri($"/room/{room}/state", UriKind.Relative), Cancel)).ShouldContain("\"revision\":2}");
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("state")]
    [InlineData("fragment")]
    public async Task Whom_the_route_does_not_let_in_finds_nothing(string what)
    {
        var room = await host.RoomAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/room/{room}/{what}") { Headers = { { "Stranger", "yes" } } };
        using var reply = await _http.SendAsync(request, Cancel);
        reply.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_client_that_cuts_its_line_is_gone_from_the_room()
    {
        var room = await host.RoomAsync();
        var live = await host.Rooms.OpenAsync(room, 0, Cancel);
        await using (var stream = await Stream.OpenAsync(_http, room))
        {
            await stream.StateAsync();
            live.Watchers.ShouldBe(1);
        }

        await Eventually.ShouldHappenAsync(() => live.Watchers == 0, "Whoever is gone still watches.");
        await host.ChangeAsync(room, "cloud");
    }

    [Fact]
    public async Task When_the_program_is_erased_its_streams_end()
    {
        var room = await host.RoomAsync();
        await host.ChangeAsync(room, "forecast");
        await using var stream = await Stream.OpenAsync(_http, room);
        await stream.StateAsync();
        await using (var db = host.Open()) { await db.Rounds.Where(round => round.Id == room).ExecuteDeleteAsync(Cancel); }
        (await stream.StateAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_stream_is_not_packed_whatever_the_browser_takes_and_a_fragment_is()
    {
        var room = await host.RoomAsync();
        foreach (var what in new[] { "stream", "fragment" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/room/{room}/{what}") { Headers = { { "Accept-Encoding", "br, gzip" } } };
            using var reply = (await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel)).EnsureSuccessStatusCode();
        }

        host.Packed.ShouldContain($"/room/{room}/fragment");
        host.Packed.ShouldNotContain($"/room/{room}/stream");
    }

    [Fact]
    public async Task A_write_that_was_not_taken_says_when_to_send_it_again()
    {
        using var reply = await _http.GetAsync(new Uri("/full", UriKind.Relative), Cancel);
        reply.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        reply.Headers.RetryAfter!.Delta.ShouldBe(JoinedCalls.RetryAfter);
    }

    public void Dispose() => _http.Dispose();
}
