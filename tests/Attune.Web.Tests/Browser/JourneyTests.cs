using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Attune.Web.Accounts;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Browser;

/// <summary>One facilitator and eight leaders, each in a browser of their own, from an empty installation to the reading.</summary>
[Trait("Proof", "Browser")]
public sealed class JourneyTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_an_empty_installation_eight_leaders_come_to_a_reading()
    {
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        var program = await ruth.PrepareAsync();
        var links = await ruth.InviteAsync(program);
        links.Length.ShouldBe(8);
        await using (var db = host.Open()) { await db.ConfirmAllAsync(Cancel); }
        var pack = await PackAsync();

        // The first leader checks every page, on a phone; the second has no script; the third loses the network; the others just answer.
        await WithScriptAsync(links[0], pack);
        await WithoutScriptAsync(links[1]);
        await WithoutNetAsync(links[2], pack);
        await WithABusyServerAsync(links[3]);
        await ruth.GoAsync(program);
        await ruth.LookAsync("desk-collecting");
        Device[] devices = [Device.Laptop, Device.PhoneAtNight, Device.LaptopAtNight, Device.Phone];
        await Parallel.ForAsync(3, links.Length, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Cancel }, async (i, _) =>
        {
            await using var leader = await chromium.ArriveAsync(host.Address, Invented.Leaders[i].Entry.Name, devices[i % devices.Length]);
            await leader.OpenAsync(links[i]);
            leader.Path.ShouldBe("/seat");
            await leader.AnswerAllAsync(Invented.Leaders[i], pack);
            await leader.FinishAsync();
            leader.ShouldHaveNothingToComplainOf(host.Address);
        });

        await ruth.GoAsync(program);
        (await ruth.Page.Locator("h1").InnerTextAsync()).ShouldContain("have answered");
        await ruth.LookAsync("desk-all-answered");
        await ruth.LockAsync(program);
        await ruth.LookAsync("desk-locked");
        await ruth.FollowAsync("reading");
        await ruth.Page.Locator("h1").First.WaitForAsync();
        await ruth.LookAsync("desk-reading");
        (await ruth.Page.ContentAsync()).ShouldContain("leader");
        ruth.ShouldHaveNothingToComplainOf(host.Address);
        await AfterTheLockAsync(links[0]);
    }

    private async Task WithScriptAsync(string link, QuestionPack pack)
    {
        await using var leader = await chromium.ArriveAsync(host.Address, "the first leader", Device.Phone);
        await leader.OpenAsync(link, LookAsync);
        await leader.AnswerAllAsync(Invented.Leaders[0], pack, LookAsync);
        await leader.LookAsync("seat-last-look");
        await leader.FinishAsync();
        await leader.LookAsync("seat-done");
        await leader.GoAsync("/seat/promise");
        await leader.LookAsync("seat-full-promise");
        await leader.GoAsync("/seat/my-data");
        await leader.LookAsync("seat-my-data");
        leader.ShouldHaveNothingToComplainOf(host.Address);

        // The same pages are checked at the width of a laptop, in dark.
        await using var again = await chromium.ArriveAsync(host.Address, "the first leader at a laptop", Device.LaptopAtNight);
        await again.OpenAsync(link, LookAsync);
        again.Path.ShouldBe("/seat");
        foreach (var path in new[] { "/seat/1", "/seat/3", "/seat/4", "/seat/5/3", "/seat/6", "/seat/answers" })
        {
            await again.GoAsync(path);
            await again.LookAsync($"seat-{path[6..].Replace('/', '-')}");
        }

        (await again.Page.ContentAsync()).ShouldContain(System.Net.WebUtility.HtmlEncode(Invented.Leaders[0].Answers["direction"].Text));
        again.ShouldHaveNothingToComplainOf(host.Address);
    }

    private async Task WithoutScriptAsync(string link)
    {
        await using var leader = await chromium.ArriveAsync(host.Address, "a leader without script", Device.Phone, script: false);
        await leader.OpenAsync(link);
        await leader.AnswerAllWithoutScriptAsync();
        await leader.FinishAsync();
        (await leader.Page.Locator(".quote").CountAsync()).ShouldBeGreaterThan(5);
    }

    private async Task WithoutNetAsync(string link, QuestionPack pack)
    {
        const string Words = "Plants order from one catalogue, and nobody keeps a spreadsheet beside the system.";
        await using var leader = await chromium.ArriveAsync(host.Address, "a leader in a tunnel", Device.PhoneAtNight);
        await leader.OpenAsync(link);
        await leader.GoOnAsync();
        await leader.Page.Context.SetOfflineAsync(true);
        await leader.Page.Locator("#t").PressSequentiallyAsync(Words[..20]);
        await leader.Page.GetByText("There is no connection").WaitForAsync();
        await leader.TakeAsync("seat-no-net");
        await leader.FillAsync("text", Words);
        await leader.Page.Context.SetOfflineAsync(false);
        await leader.Page.Locator("#state", new() { HasText = "Saved" }).WaitForAsync();

        // On another device the words are there, and what is changed here is not lost there.
        await using var other = await chromium.ArriveAsync(host.Address, "the same leader at a laptop", Device.Laptop);
        await other.OpenAsync(link);
        await other.GoAsync("/seat/1");
        (await other.Page.Locator("#t").InputValueAsync()).ShouldBe(Words);
        // The page said "Saved" before, so only the response shows that this is saved as well.
        await other.Page.RunAndWaitForResponseAsync(() => other.FillAsync("text", $"{Words} Changed at the laptop."), reply => reply.Request.Method == "POST" && reply.Ok);
        await leader.FillAsync("text", $"{Words} Changed on the phone.");
        await leader.Page.GetByText("changed on another device").WaitForAsync();
        await leader.Page.Locator(".button.primary").ClickAsync();
        await leader.Page.GetByText("There are two versions of this answer.").WaitForAsync();
        await leader.LookAsync("seat-two-versions");
        (await leader.Page.Locator("#t").InputValueAsync()).ShouldEndWith("Changed on the phone.");
        await leader.Page.Locator(".button.primary").ClickAsync();
        await leader.Page.WaitForURLAsync(url => !url.EndsWith("/seat/1", StringComparison.Ordinal));
        await leader.AnswerAllAsync(Invented.Leaders[2], pack);
        await leader.FinishAsync();
    }

    private async Task WithABusyServerAsync(string link)
    {
        await using var leader = await chromium.ArriveAsync(host.Address, "a leader at a busy server", Device.Phone);
        await leader.OpenAsync(link);
        await leader.GoOnAsync();
        await leader.GoAsync("/seat/2");
        await leader.Page.RouteAsync("**/seat/2", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { Status = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } })
            : route.ContinueAsync());
        await leader.FillAsync("text", "Kept on this phone until the server has it.");
        await leader.Page.GetByText("The server is busy. Your text is kept on this phone").WaitForAsync();
        await leader.GoAsync("/seat/3");
        await leader.GoAsync("/seat/2");
        (await leader.Page.Locator("#t").InputValueAsync()).ShouldBe("Kept on this phone until the server has it.", "gone to another page and back");
        await leader.Page.UnrouteAllAsync();
        await leader.Page.Locator("#state", new() { HasText = "Saved" }).WaitForAsync();
    }

    private async Task AfterTheLockAsync(string link)
    {
        await using (var db = host.Open())
        {
            (await db.Rounds.SingleAsync(round => round.Kind == RoundKind.Real, Cancel)).StartProbing([new("adoption")]).ShouldBe(ProbingOutcome.Changed);
            await db.SaveChangesAsync(Cancel);
        }

        await using var leader = await chromium.ArriveAsync(host.Address, "the first leader after the lock", Device.PhoneAtNight);
        await leader.OpenAsync(link, to: "/seat/word/1");
        await leader.GoAsync("/seat/answers");
        await leader.LookAsync("seat-locked");
        await leader.GoAsync("/seat/word/1");
        await leader.FillAsync("text", "People do their work in it and nowhere else.");
        await leader.LookAsync("seat-word");
        await leader.GoOnAsync();
        leader.Path.ShouldBe("/seat/answers");
        leader.ShouldHaveNothingToComplainOf(host.Address);
    }

    private static Task LookAsync(Visitor visitor, string picture) => visitor.LookAsync(picture);

    private async Task<QuestionPack> PackAsync()
    {
        await using var db = host.Open();
        var round = await db.Rounds.SingleAsync(candidate => candidate.Kind == RoundKind.Real, Cancel);
        return await db.Packs.SingleAsync(questionPack => questionPack.Program == round.Program && questionPack.Version == round.PackVersion, Cancel);
    }
}
