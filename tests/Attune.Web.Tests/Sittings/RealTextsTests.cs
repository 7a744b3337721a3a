using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Sittings;

/// <summary>A sitting on answers nobody wrote for us: twenty-four people, long sentences, few words in common.</summary>
[Trait("Proof", "Browser")]
public sealed class RealTextsTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private static readonly bool Looking = Environment.GetEnvironmentVariable("ATTUNE_PICTURES") is not null;

    private static readonly Device Projector = new(1920, 1080, ColorScheme.Light);

    [Fact]
    public async Task A_sitting_on_real_texts_has_something_to_say_at_every_stage_and_nothing_is_cut()
    {
        if (RealProgram.Texts() is not { } texts)
        {
            Assert.Skip("No ../shared/data/answers/leaders24_napire_dev.csv beside the repository: no sitting was held on real texts.");
            return;
        }

        using var real = new RealProgram(host, texts);
        var sitting = await real.MakeAsync();
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", new(1440, 900, ColorScheme.Light));
        await ruth.SignInAsync(RealProgram.Mail, RoomHost.Password);
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.TakeAsync("real-desk-prepare");
        await JudgeAsync(ruth, sitting);
        // Where nothing is told there is no topic to approve.
        if (ruth.Page.Locator("form[action$='/approve'] button") is var approve && await approve.CountAsync() > 0) { await approve.ClickAsync(); } else { await ruth.FollowAsync("Go on to the run of show"); }
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/run", StringComparison.Ordinal));
        await ruth.TakeAsync("real-desk-run");
        await ruth.OpenAnswersAsync();
        await using var screen = await chromium.ArriveAsync(host.Address, "the Screen", Projector);
        await screen.ComeInAsAsync(ruth);
        await screen.GoAsync($"{sitting}/screen");
        await using var seat = await chromium.ArriveAsync(host.Address, "a Seat", Device.Phone);
        await seat.GoAsync(real.Links[0]);
        await seat.Page.Locator("form button").First.ClickAsync();
        var problems = new List<string>();
        for (var steps = 0; await ruth.NextMoveAsync() is { } move; steps++)
        {
            steps.ShouldBeLessThan(80);
            await screen.GoAsync($"{sitting}/screen");
            await seat.GoAsync("/seat/room");
            if (Looking)
            {
                await TakeAsync(ruth, screen, seat, $"real-{steps:00}");
            }

            problems.AddRange(await ScreenFit.ProblemsAsync(screen, steps));
            problems.AddRange(await CrowdedAsync(seat, steps));
            if (move.StartsWith("Close", StringComparison.Ordinal)) { await VoteAsync(real.Phones, steps); }
            await ruth.GoAsync($"{sitting}/drive");
            await ruth.MoveAsync(move);
        }

        await ruth.Page.GetByRole(AriaRole.Heading, new() { NameString = "The sitting is over" }).WaitForAsync();
        await seat.GoAsync("/seat/room");
        await ruth.TakeAsync("real-after-desk");
        await seat.TakeAsync("real-after-seat");
        problems.ShouldBeEmpty();
    }

    /// <summary>Takes pictures of the Screen in both color schemes, and of the Seat on a phone and on a desktop.</summary>
    private static async Task TakeAsync(Visitor ruth, Visitor screen, Visitor seat, string picture)
    {
        await ruth.TakeAsync($"{picture}-desk");
        await screen.TakeAsync($"{picture}-screen");
        await screen.Page.EvaluateAsync("() => { document.querySelector('[data-theme]').dataset.theme = 'dark'; }");
        await screen.TakeAsync($"{picture}-screen-dark");
        await screen.Page.EvaluateAsync("() => { document.querySelector('[data-theme]').dataset.theme = 'light'; }");
        await seat.TakeAsync($"{picture}-seat");
        await seat.Page.SetViewportSizeAsync(1440, 900);
        await seat.TakeAsync($"{picture}-seat-wide");
        await seat.Page.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
    }

    // Little is told of so few people with so few words in common, so the room is asked: what is very likely is in the run already, and two more are put in.
    private static async Task JudgeAsync(Visitor ruth, string sitting)
    {
        (await ruth.Page.Locator("#asks form[action$='/ask']").CountAsync()).ShouldBeGreaterThan(1, "what the analysis cannot tell is offered to the room");
        for (var pressed = 0; pressed < 2 && ruth.Page.Locator("#asks button[value=Ask]:visible") is var ask && await ask.CountAsync() > 0; pressed++)
        {
            var before = await InRunAsync();
            await ask.First.ClickAsync();
            await ruth.Page.WaitForURLAsync(url => url.EndsWith("#asks", StringComparison.Ordinal));
            await ruth.Page.WaitForFunctionAsync("before => document.querySelectorAll('#asks button[value=DoNotAsk]').length > before", before);
        }

        (await InRunAsync()).ShouldBeGreaterThan(1);
        await ruth.TakeAsync("real-desk-asked");
        await ruth.GoAsync($"{sitting}/prepare");

        async Task<int> InRunAsync() => await ruth.Page.Locator("#asks button[value=DoNotAsk]").CountAsync();
    }

    private static async Task VoteAsync(IReadOnlyList<Phone> phones, int step)
        => await Task.WhenAll(phones.Select(async (phone, place) =>
        {
            var page = await phone.GetAsync("/seat/room");
            await phone.PostAsync("/seat/room/vote", ("pair", page.Hidden("pair")), ("judgement", (place + step) % 3 == 0 ? "CannotTell" : place % 4 == 0 ? "NotTheSame" : "TheSame"));
        }));

    // On a phone no box may cover a word.
    private static async Task<IEnumerable<string>> CrowdedAsync(Visitor seat, int step)
        => (await seat.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main .strip')].flatMap(strip => {
              const box = strip.getBoundingClientRect(), over = document.documentElement.clientWidth;
              const beside = [...strip.parentElement.querySelectorAll('a > span, .num')].map(one => ({ text: one.textContent, at: one.getBoundingClientRect() }))
                .filter(one => one.at.left < box.right - 1 && one.at.right > box.left + 1 && one.at.top < box.bottom - 1 && one.at.bottom > box.top + 1);
              return [...beside.map(one => `boxes stand on "${one.text}"`), ...(box.right > over + 1 ? ['boxes run out of the page'] : [])];
            })
            """)).Distinct().Select(problem => $"seat, step {step}: {problem}");
}
