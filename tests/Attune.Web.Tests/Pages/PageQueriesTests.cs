using System.Net;
using Attune.Domain.Rounds;
using Attune.Web.Hosting;
using Attune.Web.Tests.Leaks;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Pages;

/// <summary>
/// A page asks the database a few times, however much it shows, and finds every row by an index: so a database of ten years opens it as fast as a new one. Every route
/// the product lists is looked at, by everybody who may, in every phase of a round, and in a program of two rounds. What a question is stands in decision 0181.
/// </summary>
public sealed partial class PageQueriesTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const int Most = 6;

    /// <summary>Those who look; the others of the cast see the same pages or none.</summary>
    private static readonly int[] Lookers = [0, 1, 5, 6, 7, 9, 10, 11, 12];

    private const int Facilitator = 5;

    [Fact]
    public async Task No_page_asks_more_than_six_times_and_none_reads_a_table_from_end_to_end()
    {
        var walk = new Walk(host.Services);
        var looks = new List<Look>();
        await using var cast = await Cast.MeetAsync(host, Contract.Attributed);
        foreach (var phase in Enum.GetValues<RoundPhase>())
        {
            await cast.Scene.AdvanceAsync(phase);
            // The first look at a round makes its reading, which is no part of any page.
            await cast.Readers[Facilitator].GetAsync($"/programs/{cast.Scene.Program.Id}/rounds/{cast.Scene.Round}/sitting/prepare");
            foreach (var reader in Lookers.Select(place => cast.Readers[place])) { looks.AddRange(await WalkAsync(walk, reader, cast.Scene, path => path)); }
        }

        looks.AddRange(await TwoRoundsAsync(walk, cast));
        var pages = looks.GroupBy(look => look.Pattern).Select(page => (Pattern: page.Key, Asks: page.Max(look => look.Asks.Count()))).ToDictionary(page => page.Pattern, page => page.Asks);
        var swept = await SweepsAsync();
        var scanned = await Plans.ScannedAsync(host.DatabaseFile, [.. looks.SelectMany(look => look.Asks), .. swept]);
        scanned.Where(found => !Whole.ContainsKey(found.Key)).Select(found => $"{found.Key} is read from end to end: {found.Value}").ShouldBeEmpty();
        pages.Where(page => page.Value > Math.Max(Most, StillMore.GetValueOrDefault(page.Key))).Select(page => $"{page.Key} asks {page.Value} times").ShouldBeEmpty();
        StillMore.Where(page => pages.GetValueOrDefault(page.Key) <= Most).Select(page => $"{page.Key} asks {pages.GetValueOrDefault(page.Key)} times by now: take its line out of {nameof(StillMore)}").ShouldBeEmpty();
        LeakTests.Report($"pages ask little: {pages.Count} routes in {looks.Count} looks, {pages.Values.Count(asks => asks <= Most)} of them at most {Most} times, the others at most {pages.Values.Max()}; {looks.SelectMany(look => look.Asks).DistinctBy(ask => ask.Sql).Count()} commands, every row found by an index.");
    }

    private async Task<Look[]> WalkAsync(Walk walk, Reader reader, Scene scene, Func<string, string> there)
    {
        host.Questions.Looks.Clear();
        // A stream asks once and then tells; it is listened to in the leak walk. Whom the policies of a route refuse sees no page, only the way to the sign-in.
        foreach (var route in walk.Routes.Where(route => route.Method == "GET" && route.Admits(reader) && !route.IsFile && !route.Pattern.EndsWith("/stream", StringComparison.Ordinal)))
        {
            foreach (var path in Addresses.Fill(route.Pattern, scene, reader).Take(2)) { await reader.GetAsync(there(path)); }
        }

        return [.. host.Questions.Looks.Where(look => look.Status == (int)HttpStatusCode.OK)];
    }

    /// <summary>What is asked every few seconds whether anybody looks or not: among the rounds of all programs and years.</summary>
    private async Task<List<AskedCommand>> SweepsAsync()
    {
        var asked = new List<AskedCommand>();
        // Off until here, because it would read beside the pages whose questions are counted.
        host.Services.GetRequiredService<AttuneOptions>().ReadsAhead = true;
        foreach (var task in host.Services.GetServices<ITimedTask>().Where(task => task.Often < TimeSpan.FromMinutes(1)))
        {
            var own = await Questions.OfAsync(() => task.RunAsync(TestContext.Current.CancellationToken));
            own.ShouldNotBeEmpty(task.GetType().Name);
            asked.AddRange(own);
        }

        return asked;
    }

    /// <summary>The facilitator's pages of the finished demo, which has two rounds.</summary>
    private async Task<Look[]> TwoRoundsAsync(Walk walk, Cast cast)
    {
        var ruth = cast.Readers[Facilitator];
        await ruth.GetAsync("/programs");
        (await ruth.PostAsync("/programs/demo", [])).Status.ShouldBe(HttpStatusCode.Redirect);
        await using var db = host.Open();
        var last = await db.Rounds.AsNoTracking().Where(round => round.Number == 2).SingleAsync(TestContext.Current.CancellationToken);
        // Both readings are made by this look.
        await ruth.GetAsync($"/programs/{last.Program}/over-time");
        return await WalkAsync(walk, ruth, cast.Scene, path => path
            .Replace($"{cast.Scene.Program.Id}", $"{last.Program}", StringComparison.Ordinal).Replace($"{cast.Scene.Round}", $"{last.Id}", StringComparison.Ordinal).Replace($"{cast.Scene.Agreed.Rehearsal}", $"{last.Id}", StringComparison.Ordinal));
    }
}
