using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Sittings;

/// <summary>
/// One Desk, one Screen and eight Seats through a whole sitting at their real sizes: one Seat without script, one that loses the network, one that is opened
/// again, and a server that is restarted while a vote is open.
/// </summary>
[Trait("Proof", "Browser")]
public sealed class SittingInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private const int WithoutScript = 2;
    private const int WithoutNet = 3;
    private const int Reloads = 6;
    private const int AtDesk = 7;

    private static readonly Device Projector = new(1920, 1080, ColorScheme.Light);
    private static readonly Device Desk = new(1440, 900, ColorScheme.Light);
    private static readonly Device DarkDesk = new(1440, 900, ColorScheme.Dark);

    [Fact]
    public async Task A_room_of_eight_goes_through_a_whole_sitting()
    {
        var (round, mail) = await host.LockedAsync();
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Desk);
        await SignInAsync(ruth, mail);
        var seats = new List<Visitor>();
        foreach (var (place, token) in round.Tokens.Index())
        {
            var seat = await chromium.ArriveAsync(host.Address, $"seat {place}", place == AtDesk ? DarkDesk : place % 2 == 0 ? Device.Phone : Device.PhoneAtNight, script: place != WithoutScript);
            seats.Add(seat);
            await seat.GoAsync($"/i/{token}");
            await seat.Page.Locator("form button").First.ClickAsync();
        }

        foreach (var author in new[] { 0, 1, 4, 5 }) { await ReleaseAsync(seats[author]); }

        var sitting = await PrepareAsync(ruth, round);
        await using var screen = await chromium.ArriveAsync(host.Address, "the Screen", Projector);
        await screen.GoAsync(await LinkAsync(ruth, sitting));
        await screen.LookAsync("screen-before");
        foreach (var seat in seats) { await seat.GoAsync("/seat/room"); }
        await seats[0].LookAsync("seat-before");

        await ruth.GoAsync($"{sitting}/run");
        // There is not enough time for every gap, so the last one is set aside.
        await ruth.Page.Locator("li:not(.aside):has(h2 .la[stroke-width='3']) button:text('Set aside')").Last.ClickAsync();
        await ruth.OpenAnswersAsync();
        var looked = new HashSet<string>();
        var steps = 0;
        for (var votes = 0; await ruth.NextMoveAsync() is { } move; steps++)
        {
            steps.ShouldBeLessThan(60);
            var card = await CardAsync(ruth, sitting);
            await FollowsAsync(screen, seats, card);
            // Each kind of view is checked once, because a second gap looks like the first.
            if (looked.Add(await KindAsync(ruth, move)))
            {
                if (looked.Count % 3 == 1 || move.StartsWith("Close", StringComparison.Ordinal)) { await ruth.LookAsync($"desk-{steps:00}"); }
                await screen.LookAsync($"screen-{steps:00}");
                (await screen.Page.EvaluateAsync<int>("document.documentElement.scrollHeight - document.documentElement.clientHeight")).ShouldBe(0, $"{card} is higher than the Screen");
                await LookInTheDarkAsync(screen, $"screen-{steps:00}-dark");
                await seats[0].LookAsync($"seat-{steps:00}");
                await seats[AtDesk].LookAsync($"seat-{steps:00}");
            }

            if (steps == 1) { await CutAsync(ruth, seats[WithoutNet], sitting); continue; }
            if (move.StartsWith("Close", StringComparison.Ordinal))
            {
                await VoteAsync(seats, move.Contains("movement", StringComparison.Ordinal));
                await ruth.Page.GetByText("Voted: 4 of 4 Business, 4 of 4 IT").WaitForAsync();
                if (votes++ == 0) { await RestartAsync(ruth, seats, sitting); }
            }

            await ruth.MoveAsync(move);
        }

        looked.ShouldContain(text => text.EndsWith("two votes", StringComparison.Ordinal), "a view after the second vote is looked at as well");
        await ruth.Page.GetByRole(AriaRole.Heading, new() { NameString = "The sitting is over" }).WaitForAsync();
        await seats[0].Page.GetByRole(AriaRole.Heading, new() { NameString = "The sitting is over" }).WaitForAsync();
        await ruth.LookAsync("desk-after");
        await seats[0].LookAsync("seat-after");
        await screen.Page.GetByText("Thank you").WaitForAsync();
        await seats[4].GoAsync("/seat/room/report");
        await seats[4].Page.Locator("h1").First.WaitForAsync();
        foreach (var visitor in seats.Where((_, place) => place != WithoutNet)) { visitor.Requests.ShouldAllBe(url => url.StartsWith(host.Address.ToString(), StringComparison.Ordinal)); }
        foreach (var visitor in seats) { await visitor.DisposeAsync(); }
    }

    [Fact]
    public async Task Every_page_of_the_preparation_is_whole_in_the_dark_and_on_a_phone()
    {
        var (round, mail) = await host.LockedAsync();
        foreach (var device in new[] { DarkDesk, Device.Phone })
        {
            await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", device);
            await SignInAsync(ruth, mail);
            var sitting = $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting";
            foreach (var page in new[] { "prepare", "run", "drive", "pack" })
            {
                await ruth.GoAsync($"{sitting}/{page}");
                await ruth.LookAsync($"desk-{page}");
            }

            await ruth.GoAsync($"{sitting}/prepare");
            await ruth.Page.EmulateMediaAsync(new() { Media = Media.Print });
            (await ruth.Page.Locator("nav a, .who-is-in a").AllAsync()).ShouldNotBeEmpty();
            foreach (var way in await ruth.Page.Locator("nav a, .who-is-in a").AllAsync()) { (await way.IsVisibleAsync()).ShouldBeFalse("nothing on paper leads to another page"); }
            await ruth.Page.EmulateMediaAsync(new() { Media = Media.Screen });
            await ruth.Page.Locator(".topics a").First.ClickAsync();
            await ruth.LookAsync("desk-topic");
            await ruth.GoAsync($"{sitting}/run");
            await ruth.Page.Locator("a[href*='/cards/']").First.ClickAsync();
            await ruth.LookAsync("desk-card");
            ruth.ShouldHaveNothingToComplainOf(host.Address);
        }
    }

    private static async Task SignInAsync(Visitor ruth, string mail)
    {
        await ruth.SignInAsync(mail, RoomHost.Password);
    }

    // The author releases every sentence.
    private static async Task ReleaseAsync(Visitor author)
    {
        await author.GoAsync("/seat/quotes");
        await author.LookAsync("seat-quotes");
        foreach (var choice in await author.Page.Locator("input[value=Verbatim]").AllAsync()) { await choice.CheckAsync(); }
        await author.PressAsync("Save these decisions");
        await author.Page.GetByText("Saved.").WaitForAsync();
    }

    private static async Task<string> PrepareAsync(Visitor ruth, OpenRound round)
    {
        await ruth.GoAsync($"/programs/{round.Program.Id}");
        await ruth.FollowAsync("Prepare the reveal");
        await ruth.LookAsync("desk-prepare");
        await ruth.Page.Locator("form[action$='/approve'] button").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/run", StringComparison.Ordinal));
        await ruth.LookAsync("desk-run");
        return ruth.Path[..^"/run".Length];
    }

    private static async Task<string> LinkAsync(Visitor ruth, string sitting)
    {
        await ruth.GoAsync($"{sitting}/run");
        await ruth.PressAsync("Make a link for another machine");
        return new Uri(await ruth.Page.Locator("#screen-link").InputValueAsync()).AbsolutePath;
    }

    private static async Task<string> KindAsync(Visitor ruth, string move)
        => $"{await ruth.Page.Locator(".preview-screen .screen-head .reading").First.InnerTextAsync()} {move} {(await ruth.Page.Locator(".preview-screen").First.Locator(".move .tally").CountAsync() > 1 ? "two votes" : "")}".TrimEnd();

    // The theme is changed as the Desk's button does it, but only in this browser.
    private static async Task LookInTheDarkAsync(Visitor screen, string picture)
    {
        const string Turn = "theme => { document.querySelector('[data-theme]').dataset.theme = theme; }";
        await screen.Page.EvaluateAsync(Turn, "dark");
        await screen.LookAsync(picture);
        await screen.Page.EvaluateAsync(Turn, "light");
    }

    /// <summary>The place such as "3 of 10", from the Desk's own picture of the Screen.</summary>
    private static async Task<string> CardAsync(Visitor ruth, string sitting)
    {
        await ruth.Page.WaitForURLAsync(url => url.EndsWith($"{sitting}/drive", StringComparison.Ordinal));
        return await ruth.Page.Locator(".preview-screen .screen-head .num").First.InnerTextAsync();
    }

    private static async Task FollowsAsync(Visitor screen, List<Visitor> seats, string card)
    {
        await screen.Page.Locator(".screen-head .num").GetByText(card, new() { Exact = true }).WaitForAsync();
        foreach (var (place, seat) in seats.Index())
        {
            if (place == WithoutScript) { await seat.GoAsync("/seat/room"); }
            await seat.Page.GetByText($"card {card}").WaitForAsync();
        }
    }

    // After ten seconds without a network while the room goes on, the phone has to find the current state by itself.
    private static async Task CutAsync(Visitor ruth, Visitor seat, string sitting)
    {
        await seat.Page.Context.SetOfflineAsync(true);
        await ruth.MoveAsync("Next card");
        var card = await CardAsync(ruth, sitting);
        await Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await seat.Page.Context.SetOfflineAsync(false);
        await seat.Page.GetByText($"card {card}").WaitForAsync();
    }

    private static async Task VoteAsync(List<Visitor> seats, bool after)
    {
        foreach (var (place, seat) in seats.Index())
        {
            if (place == WithoutScript) { await seat.GoAsync("/seat/room"); }
            var judgement = after ? place == 4 ? "TheSame" : "NotTheSame" : place == 3 ? "CannotTell" : "TheSame";
            await seat.Page.Locator($"input[value={judgement}]").CheckAsync();
            await seat.PressAsync("Send");
            await seat.Page.GetByText("Your vote is saved.").WaitForAsync();
            if (place != Reloads) { continue; }
            await seat.Page.ReloadAsync();
            (await seat.Page.Locator($"input[value={judgement}]").IsCheckedAsync()).ShouldBeTrue("a vote survives a reload");
        }
    }

    private async Task RestartAsync(Visitor ruth, List<Visitor> seats, string sitting)
    {
        await host.RestartAsync();
        await ruth.GoAsync($"{sitting}/drive");
        await ruth.Page.GetByText("Voted: 4 of 4 Business, 4 of 4 IT").WaitForAsync();
        await seats[7].GoAsync("/seat/room");
        await seats[7].Page.GetByText("Your vote is saved.").WaitForAsync();
    }
}
