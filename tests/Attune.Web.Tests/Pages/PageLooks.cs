using System.Net;
using Attune.Domain.Rounds;
using Attune.Web.Hosting;
using Attune.Web.Tests.Leaks;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Pages;

/// <summary>Looks at every route the product lists, by everybody who may, in every phase of a round and in a program of two rounds, whatever database is behind it.</summary>
internal sealed class PageLooks(PagesHost host)
{
    /// <summary>Those who look; the others of the cast see the same pages or none.</summary>
    private static readonly int[] Lookers = [0, 1, 5, 6, 7, 9, 10, 11, 12];

    /// <summary>Those who look while the next round collects: a leader to whom last answers are offered, and the facilitator.</summary>
    private static readonly int[] LaterLookers = [1, Facilitator];

    private const int Facilitator = 5;

    public async Task<IReadOnlyList<Look>> EverywhereAsync()
    {
        var walk = new Walk(host.Services);
        var looks = new List<Look>();
        await using var cast = await Cast.MeetAsync(host, Contract.Attributed);
        foreach (var phase in Enum.GetValues<RoundPhase>())
        {
            await cast.Scene.AdvanceAsync(phase);
            // The first look at a round makes its reading, which is no part of any page; so it is with the rehearsal.
            await cast.Readers[Facilitator].GetAsync($"/programs/{cast.Scene.Program.Id}/rounds/{cast.Scene.Round}/sitting/prepare");
            await cast.Readers[Facilitator].GetAsync($"/programs/{cast.Scene.Program.Id}/rounds/{cast.Scene.Agreed.Rehearsal}/sitting/prepare");
            foreach (var reader in Lookers.Select(place => cast.Readers[place])) { looks.AddRange(await WalkAsync(walk, reader, cast.Scene, path => path)); }
        }

        await LaterRound.StartAsync(host, cast);
        foreach (var reader in LaterLookers.Select(place => cast.Readers[place])) { looks.AddRange(await WalkAsync(walk, reader, cast.Scene, path => path)); }
        looks.AddRange(await TwoRoundsAsync(walk, cast));
        return looks;
    }

    /// <summary>What is asked every few seconds whether anybody looks or not: among the rounds of all programs and years.</summary>
    public async Task<IReadOnlyList<AskedCommand>> SweepsAsync()
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
        var last = await db.Rounds.AsNoTracking().Where(round => round.Number == 2 && round.Program != cast.Scene.Program.Id).SingleAsync(TestContext.Current.CancellationToken);
        // Both readings are made by this look.
        await ruth.GetAsync($"/programs/{last.Program}/over-time");
        return await WalkAsync(walk, ruth, cast.Scene, path => path
            .Replace($"{cast.Scene.Program.Id}", $"{last.Program}", StringComparison.Ordinal).Replace($"{cast.Scene.Round}", $"{last.Id}", StringComparison.Ordinal).Replace($"{cast.Scene.Agreed.Rehearsal}", $"{last.Id}", StringComparison.Ordinal));
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
}
