using System.Text.Json;

namespace Attune.Statistics.Tests;

/// <summary>Inputs and results computed with R 4.2 or taken from the sources named, from the shared known_answers.json.</summary>
internal static class KnownAnswers
{
    private static readonly JsonElement Root = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "known_answers.json"))).RootElement;

    public static JsonElement At(params string[] path)
        => path.Aggregate(Root, (at, key) => at.ValueKind == JsonValueKind.Array ? at[int.Parse(key, null)] : at.GetProperty(key));

    public static double[] Numbers(this JsonElement row) => [.. row.EnumerateArray().Select(one => one.GetDouble())];

    public static int[] Counts(this JsonElement row) => [.. row.EnumerateArray().Select(one => one.GetInt32())];

    public static double[][] Table(this JsonElement rows) => [.. rows.EnumerateArray().Select(Numbers)];

    /// <summary>Compares to the seven digits that R prints, or to <paramref name="decimals"/> places where the entry was rounded to fewer.</summary>
    public static void ShouldBeKnown(this double actual, JsonElement known, int? decimals = null)
    {
        var value = known.GetDouble();
        var lastPlace = decimals is { } places ? -places : value == 0 ? -7 : Math.Floor(Math.Log10(Math.Abs(value))) - 6;
        actual.ShouldBe(value, 0.501 * Math.Pow(10, lastPlace));
    }

    public static void ShouldBeKnown(this IEnumerable<double> actual, JsonElement known, int? decimals = null)
    {
        var values = actual.ToArray();
        values.Length.ShouldBe(known.GetArrayLength());
        for (var place = 0; place < values.Length; place++)
        {
            values[place].ShouldBeKnown(known[place], decimals);
        }
    }
}
