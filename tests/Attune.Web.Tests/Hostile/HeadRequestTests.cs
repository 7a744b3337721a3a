using Attune.Domain.Rounds;
using Attune.Web.Tests.Leaks;

namespace Attune.Web.Tests.Hostile;

/// <summary>Link checkers and monitors ask with HEAD.</summary>
[Trait("Proof", "Leak"), Trait("Proof", "Slow")]
public sealed class HeadRequestTests(LeakHost host) : IClassFixture<LeakHost>
{
    [Fact]
    public async Task HEAD_answers_as_GET_without_a_body_on_every_page_for_whoever_may_see_it()
    {
        var walk = new Walk(host.Services);
        await using var cast = await Cast.MeetAsync(host, Contract.Confidential);
        await cast.Scene.AdvanceAsync(RoundPhase.Collecting);
        var (differ, pages) = (new List<string>(), 0);
        foreach (var reader in cast.Readers.Where(reader => reader.Name is "the facilitator" or "a leader of IT" or "a stranger"))
        {
            foreach (var route in walk.Routes.Where(route => route.Method == "GET" && !route.Pattern.EndsWith("/stream", StringComparison.Ordinal)))
            {
                var path = Addresses.Fill(route.Pattern, cast.Scene, reader).First();
                var (head, get) = (await reader.HeadAsync(path), await reader.GetAsync(path));
                if (head.Body.Length > 0 || head.Status != get.Status || head.Type != get.Type) { differ.Add($"{reader.Name}: {route} {head.Status} {head.Type}, and with GET {get.Status} {get.Type}"); }
                if ((int)get.Status == 200) { pages++; }
            }
        }

        differ.ShouldBeEmpty(string.Join('\n', differ.Take(30)));
        pages.ShouldBeGreaterThan(100);
    }
}
