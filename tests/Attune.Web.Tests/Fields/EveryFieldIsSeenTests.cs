using Attune.Web.Tests.Leaks;

namespace Attune.Web.Tests.Fields;

/// <summary>
/// What is asked is seen. Every field that an answer page shows is filled in with a value of its own, the round is played, and the value is found again where others
/// than its author look: what was written by its word, what was chosen by what changes there if it had been chosen otherwise.
/// </summary>
[Trait("Proof", "Leak")]
public sealed class EveryFieldIsSeenTests(LeakHost host) : IClassFixture<LeakHost>
{
    /// <summary>Fields that have no place yet, with who gives them one. One that has found its place has to leave the list.</summary>
    private static readonly Dictionary<string, string> NotYet = new(StringComparer.Ordinal)
    {
        ["/seat/1 confidence"] = "rated",
        ["/seat/1 importance"] = "rated",
        ["/seat/1 words"] = "rated",
        ["/seat/2 a1.0"] = "stages: the measure",
        ["/seat/2 a2.0"] = "stages: who will notice",
        ["/seat/2 confidence"] = "rated",
        ["/seat/2 importance"] = "rated",
        ["/seat/2 words"] = "rated",
        ["/seat/3 a0.0"] = "stages: the owner of a part",
        ["/seat/3 a0.1"] = "stages: the owner of a part",
        ["/seat/3 confidence"] = "rated",
        ["/seat/3 importance"] = "rated",
        ["/seat/3 words"] = "rated",
        ["/seat/5 a0.0"] = "stages: the fit of an area",
        ["/seat/5 a0.1"] = "stages: the fit of an area",
        ["/seat/5 confidence"] = "rated",
        ["/seat/5 importance"] = "rated",
        ["/seat/5 words"] = "rated",
        ["/seat/6 a0.0"] = "rated: agreement from 1 to 5",
        ["/seat/6 a0.1"] = "rated: agreement from 1 to 5",
        ["/seat/6 a1.0"] = "rated: an order",
        ["/seat/6 a1.1"] = "rated: an order",
        ["/seat/6 a1.2"] = "rated: an order",
        ["/seat/6 confidence"] = "rated",
        ["/seat/6 importance"] = "rated",
        ["/seat/6 words"] = "rated",
    };

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

        string[] faults =
        [
            .. places.Where(field => field.Value.Length == 0 && !NotYet.ContainsKey(field.Key)).Select(field => $"{field.Key} is asked, and nobody sees it"),
            .. NotYet.Keys.Where(field => places.GetValueOrDefault(field) is null or { Length: > 0 }).Select(field => $"{field} is seen now, or not asked any more: take it off the list"),
        ];
        if (faults.Length > 0) { Assert.Fail(string.Join('\n', faults)); }
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
