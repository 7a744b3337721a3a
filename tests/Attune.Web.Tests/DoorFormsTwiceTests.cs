using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Rounds;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Tests.Audiences;
using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>
/// The forms through which somebody comes in, and those that show something once, are pressed twice: nothing is made, used up or shown to nobody by the second press, and
/// whichever answer the browser takes lets in.
/// </summary>
public sealed partial class DoorFormsTwiceTests(Databases databases)
{
    private const string Words = "five words for another test";

    private static readonly Dictionary<string, Func<Databases, Task<Press>>> Forms = new(StringComparer.Ordinal)
    {
        ["/join/{token}"] = JoinAsync,
        [FirstRun.Path] = FirstRunAsync,
        ["/recover"] = RecoverAsync,
        ["/new-password/{account:guid}"] = NewPasswordAsync,
        ["/join/{token}/take-part"] = TakePartAsync,
        ["/account/recovery-code"] = databases => RuthAsync(databases, "/account/recovery-code", ("now", Site.Password)),
        ["/account/password"] = databases => RuthAsync(databases, "/account/password", ("now", Site.Password), ("next", Words)),
        ["/i/{token}"] = databases => LinkAsync(databases, isBegun: false, ""),
        ["/i/{token}/pin"] = databases => LinkAsync(databases, isBegun: true, "/pin", ("pin", "493017")),
        ["/i/{token}/fresh"] = databases => LinkAsync(databases, isBegun: true, "/fresh"),
        ["/i/{token}/room"] = RoomAsync,
        ["/open"] = CodeAsync,
        ["/b/{besideToken}"] = BesideAsync,
        ["/join"] = AudienceAsync,
    };

    /// <summary>What makes nothing, so that a second press is the same as the first.</summary>
    private static readonly string[] MakesNothing =
    [
        // A session each, which the list of sessions shows; the words that were kept are shown again.
        "/sign-in", "/sign-in/words", "/sign-in/passkey", "/sign-in/passkey/options", "/sign-out",
        // Cookies alone.
        "/team", "/s/{sponsorToken}",
    ];

    public static TheoryData<string> Patterns => [.. Forms.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Patterns))]
    public async Task Pressed_twice_is_done_once_and_both_answers_say_the_same_and_let_in(string pattern)
    {
        var once = await PressAsync(pattern, times: 1);

        var twice = await PressAsync(pattern, times: 2);

        twice.Rows.ShouldBe(once.Rows);
        twice.Answers[1].ShouldBe(twice.Answers[0], "what is shown once is shown to the press whose answer is seen, and either lets in");
        (twice.Answers[0].Status, twice.Answers[0].Cookies).ShouldBe((once.Answers[0].Status, once.Answers[0].Cookies));
        ((int)once.Answers[0].Status).ShouldBeLessThan(400);
    }

    [Fact]
    public async Task No_form_at_the_door_is_left_out()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var all = from endpoint in site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                  where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Count == 0
                  select ("/" + endpoint.RoutePattern.RawText!.Trim('/'), endpoint.Metadata.GetMetadata<OncePressedForms.IsOnce>() is not null);
        foreach (var (pattern, isOnce) in all.Distinct())
        {
            isOnce.ShouldBe(!MakesNothing.Contains(pattern), $"POST {pattern}: Once(), or named here with the reason");
            if (isOnce) { Forms.Keys.ShouldContain(pattern); }
        }
    }

    // Both presses leave before the answer to either is there, as those of a double click do.
    private async Task<(int Rows, Answer[] Answers)> PressAsync(string pattern, int times)
    {
        await using var press = await Forms[pattern](databases);
        var site = press.Site;
        var form = await site.FillAsync(press.Page, press.Action, press.Fields);
        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => site.PostAsync(press.Action.Length > 0 ? press.Action : press.Page, form)));
        List<Answer> said = [];
        foreach (var answer in answers)
        {
            using (answer) { said.Add(new(answer.StatusCode, $"{answer.Headers.Location}", RecoveryTests.CodeOf(await answer.Content.ReadAsStringAsync(Cancel)), CookiesOf(answer))); }
        }

        return ((await SeatFormsTwiceTests.RowsAsync(site)).Count(sign => sign == '\n'), [.. said]);
    }

    /// <summary>What one press was answered.</summary>
    private sealed record Answer(HttpStatusCode Status, string To, string Code, string Cookies);

    /// <summary>One form, on the page on which it stands.</summary>
    private sealed record Press(IAsyncDisposable Room, Site Site, string Page, string Action, (string, string)[] Fields) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Room.DisposeAsync();
    }

    private static async Task<Press> JoinAsync(Databases databases)
    {
        var site = await Site.WithRuthAsync(databases);
        var link = await AccountTests.LinkAsync(site, "/accounts", "/accounts/invite", ("role", "facilitator"));
        site.OpenAnotherBrowser();
        return new(site, site, link, link, [("Name", "Sam Iyer"), ("Mail", "sam@example.org"), ("Password", Words)]);
    }

    private static async Task<Press> FirstRunAsync(Databases databases)
    {
        var site = await Site.StartAsync(databases);
        var page = $"{FirstRun.Path}?code={site.Services.GetRequiredService<FirstRun>().Code}";
        return new(site, site, page, FirstRun.Path, [("Name", "Ruth Okafor"), ("Mail", "ruth@example.org"), ("Password", Site.Password)]);
    }

    private static async Task<Press> RecoverAsync(Databases databases)
    {
        var site = await Site.WithRuthAsync(databases);
        var made = await site.SendAsync("/account", "/account/recovery-code", ("now", Site.Password));
        var code = RecoveryTests.CodeOf(await made.Content.ReadAsStringAsync(Cancel));
        site.OpenAnotherBrowser();
        return new(site, site, "/recover", "/recover", [("mail", "ruth@example.org"), ("code", code), ("password", Words)]);
    }

    private static async Task<Press> NewPasswordAsync(Databases databases)
    {
        var site = await Site.WithRuthAsync(databases);
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var ruth = (await users.FindByEmailAsync("ruth@example.org"))!;
        var page = $"/new-password/{ruth.Id}?code={Uri.EscapeDataString(await users.GeneratePasswordResetTokenAsync(ruth))}";
        site.OpenAnotherBrowser();
        return new(site, site, page, $"/new-password/{ruth.Id}", [("password", Words)]);
    }

    private static async Task<Press> TakePartAsync(Databases databases)
    {
        var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        var (account, people) = (await AccountTests.LinkAsync(site, "/accounts", "/accounts/invite", ("role", "facilitator")), await AccountTests.LinkAsync(site, $"{program}/people", $"{program}/people"));
        site.OpenAnotherBrowser();
        await AccountTests.JoinAsync(site, account, "Sam Iyer");
        return new(site, site, people, $"{people}/take-part", []);
    }

    private static async Task<Press> RuthAsync(Databases databases, string action, params (string, string)[] fields)
    {
        var site = await Site.WithRuthAsync(databases);
        return new(site, site, "/account", action, fields);
    }

    private static async Task<Press> LinkAsync(Databases databases, bool isBegun, string end, params (string, string)[] fields)
    {
        var site = await Site.WithRuthAsync(databases);
        var link = await StartedAsync(site);
        if (isBegun)
        {
            await BeginAsync(site, link);
            await using var db = site.Open();
            await db.Links.ExecuteUpdateAsync(set => set.SetProperty(one => one.Confirmed, false), Cancel);
        }

        site.OpenAnotherBrowser();
        // The form of the link itself is sent to its own page.
        return new(site, site, link, end.Length > 0 ? link + end : "", fields);
    }

    private static async Task<Press> CodeAsync(Databases databases)
    {
        var site = await Site.WithRuthAsync(databases);
        await BeginAsync(site, await StartedAsync(site));
        using var shown = await site.SendAsync("/seat/devices", "/seat/devices/code");
        var code = DeviceCode().Match(await shown.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        site.OpenAnotherBrowser();
        return new(site, site, "/open", "/open", [("code", code)]);
    }

    private static async Task<Press> RoomAsync(Databases databases)
    {
        var room = await DecidedRoom.OpenAsync(databases);
        var seat = room.Seats[0];
        var (link, token) = InvitationLink.Issue(seat.Round, seat.Leader, seat.Participant, DateTimeOffset.UtcNow.AddDays(9), confirmed: false);
        await using (var db = room.Site.Open())
        {
            db.Links.Add(link);
            await db.SaveChangesAsync(Cancel);
        }

        room.Site.OpenAnotherBrowser();
        return new(room, room.Site, $"/i/{token}", $"/i/{token}/room", []);
    }

    private static async Task<Press> BesideAsync(Databases databases)
    {
        var room = await DecidedRoom.OpenAsync(databases);
        var path = $"/programs/{room.Program.Id}/beside";
        (await room.Site.SendAsync(path, $"{path}/voices", ("name", "Integrator"))).ShouldLeadTo(path);
        await using var db = room.Site.Open();
        var made = await room.Site.SendAsync(path, $"{path}/voices/{(await db.ThirdVoices.SingleAsync(Cancel)).Id}/invite", ("person", "Mara Holt"));
        var link = BesideLink().Match(await made.Content.ReadAsStringAsync(Cancel)).Value;
        room.Site.OpenAnotherBrowser();
        return new(room, room.Site, link, link, []);
    }

    private static async Task<Press> AudienceAsync(Databases databases)
    {
        var hall = await Hall.OpenAsync(databases);
        hall.Site.OpenAnotherBrowser();
        return new(hall, hall.Site, "/join", "/join", [("code", hall.Code)]);
    }

    private static async Task<string> StartedAsync(Site site)
    {
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        return $"/i/{(await RoundOverHttpTests.LinksAsync(site, program))[0]}";
    }

    private static async Task BeginAsync(Site site, string link)
    {
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        (await site.SendAsync("/seat", "/seat/begin", ("pin", "493017"))).ShouldLeadTo("/seat/1");
    }

    // The names of the cookies; what is in them is sealed anew each time.
    private static string CookiesOf(HttpResponseMessage answer)
        => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join(' ', cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order(StringComparer.Ordinal)) : "none";

    [GeneratedRegex("id=\"device-code\">([^<]*)</b>")]
    private static partial Regex DeviceCode();

    [GeneratedRegex("/b/[A-Za-z0-9_-]{43}")]
    private static partial Regex BesideLink();
}
