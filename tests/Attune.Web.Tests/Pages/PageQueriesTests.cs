using System.Text.Json;
using Attune.Domain.Rounds;
using Attune.Web.Tests.Leaks;

namespace Attune.Web.Tests.Pages;

/// <summary>No page asks the database more than a few times.</summary>
public sealed class PageQueriesTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Fact]
    public async Task No_page_asks_more_than_six_times()
    {
        var walk = new Walk(host.Services);
        var all = new List<(RoundPhase, string, Look)>();
        await using var cast = await Cast.MeetAsync(host, Contract.Attributed);
        foreach (var phase in Enum.GetValues<RoundPhase>())
        {
            await cast.Scene.AdvanceAsync(phase);
            // The first look at a round makes its reading.
            await cast.Readers[5].GetAsync($"/programs/{cast.Scene.Program.Id}/rounds/{cast.Scene.Round}/sitting/prepare");
            foreach (var reader in new[] { 0, 1, 5, 6, 7, 9, 10, 11, 12 }.Select(place => cast.Readers[place]))
            {
                host.Questions.Looks.Clear();
                foreach (var route in walk.Routes.Where(route => route.Method == "GET" && !route.IsFile && !route.Pattern.EndsWith("/stream", StringComparison.Ordinal)))
                {
                    foreach (var path in Addresses.Fill(route.Pattern, cast.Scene, reader).Take(2)) { await reader.GetAsync(path); }
                }

                foreach (var look in host.Questions.Looks.Where(look => look.Status == 200)) { all.Add((phase, reader.Name, look)); }
            }
        }

        await File.WriteAllTextAsync("/tmp/pages-leak.json", JsonSerializer.Serialize(all.Select(each => new { Phase = $"{each.Item1}", Reader = each.Item2, each.Item3.Pattern, each.Item3.Path, Sql = each.Item3.Commands.Select(c => c.Sql) })));
    }
}
