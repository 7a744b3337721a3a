using System.Net;
using Attune.Domain.Programs;

namespace Attune.Web.Tests.Live;

public sealed class FragmentTests : IAsyncLifetime
{
    private readonly LiveHost _host = new();
    private HttpClient _http = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_ask_a_fragment_is_rendered_once_a_revision()
    {
        var room = await _host.RoomAsync();
        await _host.ChangeAsync(room, "forecast");
        var hold = new TaskCompletionSource();
        _host.Hold = hold.Task;
        var asking = Enumerable.Range(0, 40).Select(_ => _http.GetStringAsync(Fragment(room, 1), Cancel)).ToArray();
        await Eventually.ShouldHappenAsync(() => _host.Rendered > 0, "Nobody renders the fragment.");
        hold.SetResult();

        (await Task.WhenAll(asking)).ShouldAllBe(html => html.Contains("forecast 1 1,234.5</p>", StringComparison.Ordinal));
        _host.Rendered.ShouldBe(1);
        await _host.ChangeAsync(room, "cloud");
        (await _http.GetStringAsync(Fragment(room, 2), Cancel)).ShouldContain(">cloud 2 ");
        _host.Rendered.ShouldBe(2);
    }

    [Fact]
    public async Task A_stale_number_is_answered_with_the_newest_and_says_which_it_is()
    {
        var room = await _host.RoomAsync();
        await _host.ChangeAsync(room, "forecast");
        await _host.ChangeAsync(room, "cloud");
        using var reply = await _http.GetAsync(Fragment(room, 1), Cancel);
        (await reply.Content.ReadAsStringAsync(Cancel)).ShouldContain(">cloud 2 ");
        reply.Headers.GetValues("Room-Revision").ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_number_this_node_has_not_heard_of_is_looked_up()
    {
        var room = await _host.RoomAsync();
        await _http.GetStringAsync(Fragment(room, 0), Cancel);
        await _host.ChangeAsync(room, "cloud", tell: false);
        (await _http.GetStringAsync(Fragment(room, 1), Cancel)).ShouldContain(">cloud 1 ");
    }

    [Fact]
    public async Task A_browser_that_has_it_is_not_sent_it_again_and_no_proxy_keeps_it()
    {
        var room = await _host.RoomAsync();
        await _host.ChangeAsync(room, "forecast");
        using var first = await _http.GetAsync(Fragment(room, 1), Cancel);
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        using var again = new HttpRequestMessage(HttpMethod.Get, Fragment(room, 1));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _http.SendAsync(again, Cancel);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Readers_of_two_cultures_are_not_given_each_others()
    {
        var room = await _host.RoomAsync();
        await _http.GetStringAsync(Fragment(room, 0), Cancel);
        using var german = new HttpRequestMessage(HttpMethod.Get, Fragment(room, 0)) { Headers = { { "Accept-Language", "en-ZA" } } };
        using var reply = await _http.SendAsync(german, Cancel);
        _host.Rendered.ShouldBe(2);
        (await reply.Content.ReadAsStringAsync(Cancel)).ShouldContain(1234.5.ToString("N1", System.Globalization.CultureInfo.GetCultureInfo("en-ZA")));
    }

    [Fact]
    public async Task A_rendering_that_fails_is_tried_again_by_the_next()
    {
        var room = await _host.RoomAsync();
        _host.Hold = Task.FromException(new InvalidOperationException("no"));
        using (var failed = await _http.GetAsync(Fragment(room, 0), Cancel)) { failed.StatusCode.ShouldBe(HttpStatusCode.InternalServerError); }

        _host.Hold = Task.CompletedTask;
        (await _http.GetStringAsync(Fragment(room, 0), Cancel)).ShouldStartWith("<p ");
    }

    [Fact]
    public async Task What_is_personal_is_kept_nowhere()
    {
        var room = await _host.RoomAsync();
        foreach (var who in new[] { "Ann", "Bob" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/own/{room}/fragment?revision=0") { Headers = { { "Who", who } } };
            using var reply = await _http.SendAsync(request, Cancel);
            (await reply.Content.ReadAsStringAsync(Cancel)).ShouldBe($"{who} 0");
            reply.Headers.CacheControl!.ToString().ShouldBe("no-store");
            reply.Headers.ETag.ShouldBeNull();
        }
    }

    [Fact]
    public async Task Two_people_cause_one_rendering_and_each_gets_the_own_part_in_it()
    {
        var room = await _host.RoomAsync();
        foreach (var (who, expected) in new[] { ("Ann", "asked 0 Ann."), ("Bob", "asked 0 Bob."), ("Cid", "voted 0 ."), ("Ann", "asked 0 Ann.") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/filled/{room}/fragment?revision=0") { Headers = { { "Who", who } } };
            using var reply = await _http.SendAsync(request, Cancel);
            (await reply.Content.ReadAsStringAsync(Cancel)).ShouldBe(expected);
            reply.Headers.CacheControl!.ToString().ShouldBe("no-store");
            reply.Headers.ETag.ShouldBeNull();
        }

        _host.Rendered.ShouldBe(2, "once for each manner");
        await _host.ChangeAsync(room, "cloud");
        using var later = new HttpRequestMessage(HttpMethod.Get, $"/filled/{room}/fragment?revision=1") { Headers = { { "Who", "Ann" } } };
        using var newer = await _http.SendAsync(later, Cancel);
        (await newer.Content.ReadAsStringAsync(Cancel)).ShouldBe("asked 1 Ann.");
        _host.Rendered.ShouldBe(3);
    }

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        _http = new() { BaseAddress = _host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    private static Uri Fragment(RoundId room, long revision) => new($"/room/{room}/fragment?revision={revision}", UriKind.Relative);
}
