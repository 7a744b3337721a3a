using Attune.Web.Tests.Leaks;

namespace Attune.Web.Tests.Fields;

/// <summary>
/// What is asked is seen. Every field that an answer page shows is filled in with a value of its own, the round is played, and the value is found again where others
/// than its author look: what was written by its word, what was chosen by what changes there if it had been chosen otherwise.
/// </summary>
[Trait("Proof", "Leak")]
public sealed class EveryFieldIsSeenTests(LeakHost host) : IClassFixture<LeakHost>
{
    private static readonly string[] Surfaces = ["Screen", "Seat", "Desk", "Report"];

    [Fact]
    public async Task Every_field_of_the_answer_pages_is_seen_by_somebody_else_than_its_author()
    {
        using var asked = await AskedRound.FillAsync(host);
        var seen = await asked.PlayAsync();
        Differences(seen, await asked.PlayAsync()).ShouldBeEmpty("the same round is played twice, and is not the same: no field would be told from chance");

        var places = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (at, field) in asked.Fields.Index())
        {
            places[field.Id] = field.IsWritten
                ? [.. seen.Where(page => page.Value.Contains(AskedField.MarkOf(at), StringComparison.OrdinalIgnoreCase)).Select(page => page.Key)]
                : [.. Differences(seen, await asked.PlayAsync(field))];
        }

        foreach (var (field, found) in places) { TestContext.Current.TestOutputHelper!.WriteLine($"{field} | {(found.Length == 0 ? "nowhere" : Said(found))}"); }

        places.Where(field => field.Value.Length == 0).Select(field => field.Key).ShouldBeEmpty("they are asked, and nobody sees them");
    }

    // By surface, each place once: "Screen: ForecastWall, Perception; Seat: ...".
    private static string Said(IEnumerable<string> places)
        => string.Join("; ", from place in places
                             let parts = place.Split(": ", 2)
                             group parts[1].Replace(", before", "", StringComparison.Ordinal).Replace(", after", "", StringComparison.Ordinal) by parts[0] into surface
                             orderby Array.IndexOf(Surfaces, surface.Key)
                             select $"{surface.Key}: {string.Join(", ", surface.Distinct().Order(StringComparer.Ordinal))}");

    private static IEnumerable<string> Differences(Dictionary<string, string> one, Dictionary<string, string> other)
        => one.Keys.Union(other.Keys).Where(place => one.GetValueOrDefault(place) != other.GetValueOrDefault(place));
}
