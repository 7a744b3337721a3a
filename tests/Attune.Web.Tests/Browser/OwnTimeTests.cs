using System.Globalization;
using System.Text.RegularExpressions;
using Attune.Web.Hosting;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Browser;

/// <summary>A leader in Chicago answers to a program in Oslo: there is one clock on the page, and the time to keep is on both.</summary>
[Trait("Proof", "Browser")]
public sealed partial class OwnTimeTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    private const string Chicago = "America/Chicago";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_time_to_keep_is_on_the_readers_clock_too_and_so_is_when_it_was_saved()
    {
        var (round, locks) = await RoundAsync();
        var there = TimeZoneInfo.ConvertTime(locks, TimeZoneInfo.FindSystemTimeZoneById(Chicago));
        await using var leader = await chromium.ArriveAsync(host.Address, "a leader in Chicago", Device.Phone, timeZone: Chicago);
        await leader.OpenAsync($"/i/{round.Tokens[0]}");
        var own = string.Create(CultureInfo.GetCultureInfo("en-GB"), $"On your clock: {there:dddd d MMMM 'at' HH:mm} (America/Chicago).");
        await leader.Page.GetByText(own).WaitForAsync();
        await leader.GoOnAsync();
        await leader.Page.GetByText(own).WaitForAsync();
        (await leader.Page.Locator("body").InnerTextAsync()).ShouldContain(host.Services.GetRequiredService<Clock>().Keep(locks));
        await leader.FillAsync("text", "One catalogue for all plants.");
        await leader.Page.Locator("#state", new() { HasText = "Saved" }).WaitForAsync();
        var said = await leader.Page.Locator("#state").InnerTextAsync();
        await leader.LookAsync("seat-own-time");

        await leader.GoAsync("/seat/1");

        await using var db = host.Open();
        var saved = await db.Answers.Where(answer => answer.Round == round.Id).Select(answer => answer.SavedAt).SingleAsync(Cancel);
        // The page comes with the clock of the program, and the reader's own when the script is there.
        await leader.Page.Locator("#state", new() { HasText = Said(saved) }).WaitForAsync();
        // The acknowledgment may come in the next minute.
        said.ShouldBeOneOf(Said(saved), Said(saved.AddMinutes(1)));
    }

    [Fact]
    public async Task Without_script_the_zone_of_the_program_is_named_and_its_clock_is_the_only_one()
    {
        var (round, locks) = await RoundAsync();
        await using var leader = await chromium.ArriveAsync(host.Address, "a leader in Chicago without script", Device.Phone, script: false, timeZone: Chicago);
        await leader.OpenAsync($"/i/{round.Tokens[1]}");
        await leader.GoOnAsync();
        await leader.FillAsync("text", "One catalogue for all plants.");
        await leader.GoOnAsync();
        await leader.GoAsync("/seat/1");
        var clock = host.Services.GetRequiredService<Clock>();
        var page = await leader.Page.Locator("body").InnerTextAsync();
        page.ShouldContain(clock.Keep(locks));
        page.ShouldNotContain("On your clock");
        await using var db = host.Open();
        var saved = await db.Answers.Where(answer => answer.Round == round.Id).Select(answer => answer.SavedAt).SingleAsync(Cancel);
        (await leader.Page.Locator("#state").InnerTextAsync()).ShouldBe(string.Create(CultureInfo.InvariantCulture, $"Saved {clock.Here(saved):HH:mm}"));
    }

    [Fact]
    public async Task Whoever_is_in_the_zone_of_the_program_reads_the_time_once()
    {
        var (round, _) = await RoundAsync();
        await using var leader = await chromium.ArriveAsync(host.Address, "a leader in Oslo", Device.Laptop);
        await leader.OpenAsync($"/i/{round.Tokens[2]}");
        await leader.GoOnAsync();
        await leader.FillAsync("text", "One catalogue for all plants.");
        await leader.Page.Locator("#state", new() { HasText = "Saved" }).WaitForAsync();
        (await leader.Page.Locator("body").InnerTextAsync()).ShouldNotContain("On your clock");
        Zone().Count(await leader.Page.Locator("body").InnerTextAsync()).ShouldBe(1);
    }

    private static string Said(DateTimeOffset saved) => string.Create(CultureInfo.InvariantCulture, $"Saved {TimeZoneInfo.ConvertTime(saved, TimeZoneInfo.FindSystemTimeZoneById(Chicago)):HH:mm}");

    private async Task<(OpenRound Round, DateTimeOffset Locks)> RoundAsync()
    {
        var round = await host.StartRoundAsync();
        await using var db = host.Open();
        return (round, (await db.Rounds.SingleAsync(candidate => candidate.Id == round.Id, Cancel)).LocksAt!.Value);
    }

    [GeneratedRegex(@"\(Europe/Oslo\)")]
    private static partial Regex Zone();
}
