using Attune.Analysis.Clouds;
using Attune.Analysis.Rounds;

namespace Attune.Analysis.Tests.Clouds;

/// <summary>Clouds for tests, of invented words counted by leader.</summary>
internal static class Clouds
{
    public static CloudWord Word(string text, int business, int it, string topic = "") => new(text, text, new(business, it), topic);

    public static Cloud Arrange(int people, params CloudWord[] words) => new(SideNames.Default, new(people, people), [.. words]);

    /// <summary>A typical room of four and four: some words of each side, some of both, some heard once.</summary>
    public static Cloud Room { get; } = Arrange(
        4,
        Word("data quality", 4, 4, "data"), Word("adoption", 3, 4, "use"), Word("training", 3, 3, "use"), Word("benefits", 3, 2, "money"),
        Word("key users", 3, 1, "use"), Word("support", 1, 3, "use"), Word("faster close", 4, 0, "money"), Word("one way of working", 3, 0, "use"),
        Word("customers", 3, 0, "use"), Word("audit", 2, 0, "money"), Word("plants", 2, 0, "use"), Word("clean core", 0, 4, "core"),
        Word("releases", 0, 4, "core"), Word("hypercare", 0, 3, "use"), Word("master data", 0, 3, "data"), Word("incidents", 0, 2, "core"),
        Word("security", 0, 2, "core"), Word("margin", 1, 0, "money"), Word("uptime", 0, 1, "core"));

    /// <summary>A cloud of many words, whose sizes fall off as they do in texts.</summary>
    public static Cloud Many(int words, int people) => new(SideNames.Default, new(people, people), [..
        from i in Enumerable.Range(0, words)
        let leaders = Math.Max(2, (int)(2 * people / Math.Sqrt(i + 1)))
        let side = i % 3
        select Word(
            Name(i),
            side == 0 ? Math.Min(people, leaders) : side == 1 ? 0 : Math.Max(1, Math.Min(people, leaders / 2)),
            side == 1 ? Math.Min(people, leaders) : side == 0 ? 0 : Math.Max(1, Math.Min(people, leaders - leaders / 2)),
            $"topic {i % 7}")]);

    public static CloudLayout Lay(Cloud cloud, CloudOptions? options = null, CloudLayout? previous = null)
        => CloudLayout.Arrange(cloud, BlockLetters.Measure, options ?? CloudOptions.Default, previous);

    /// <summary>A pronounceable word that differs for each number: "bado", "kelitu".</summary>
    private static string Name(int i)
    {
        var name = "";
        for (var rest = i + 20; rest > 0; rest /= 20) { name += "bdfgklmnprstvhjqyzcw"[rest % 20].ToString() + "aeiou"[(rest + name.Length) % 5]; }
        return name.Length < 4 ? name + name : name;
    }
}
