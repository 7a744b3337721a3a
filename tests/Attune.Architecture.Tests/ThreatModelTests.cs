using System.Text.RegularExpressions;

namespace Attune.Architecture.Tests;

/// <summary>docs/threat-model.md promises nothing that no test holds.</summary>
public partial class ThreatModelTests
{
    private static readonly string[] Who =
    [
        "The facilitator", "A co-facilitator", "Somebody with the address of a calendar", "An administrator", "Somebody with a team's code", "Everybody else, about somebody in a team", "The host, with the database file and without the master key", "The host, with the database and the master key",
        "A colleague on the same network", "Whoever holds a leaked letter", "A link scanner",
    ];

    private static readonly string Paper = Repository.Read("docs", "threat-model.md");

    [Fact]
    public void It_speaks_of_everybody_and_says_what_each_can_and_cannot()
    {
        var parts = Paper.Split("\n## ").Skip(1).ToDictionary(part => part.Split('\n')[0], part => part);
        parts.Keys.ShouldBe(Who);
        foreach (var (who, part) in parts)
        {
            part.ShouldContain("- **Can**", customMessage: who);
            part.ShouldContain("- **Cannot**", customMessage: who);
        }
    }

    [Fact]
    public void Each_cannot_and_each_trace_names_a_test_that_is_there()
    {
        var tests = Tests();
        tests.Count.ShouldBeGreaterThan(1000);
        foreach (var claim in Claim().Matches(Paper).Select(claim => claim.Value).Where(claim => !claim.StartsWith("- **Can**", StringComparison.Ordinal)))
        {
            var named = Test().Matches(claim).Select(test => test.Groups["name"].Value).ToArray();
            named.ShouldNotBeEmpty($"no test holds: {claim}");
            named.Where(test => !tests.Contains(test)).ShouldBeEmpty($"there is no such test: {claim}");
        }
    }

    /// <summary>All methods of tests that carry Fact or Theory, as "Class.Method".</summary>
    private static HashSet<string> Tests()
        => [.. from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
               let text = File.ReadAllText(file)
               let classes = Class().Matches(text)
               from method in Method().Matches(text)
               let home = classes.LastOrDefault(candidate => candidate.Index < method.Index)
               where home is not null
               select $"{home.Groups["name"].Value}.{method.Groups["name"].Value}"];

    // A line that begins with a dash, with the lines that go on under it.
    [GeneratedRegex(@"^- \*\*(?:Can|Cannot|Leaves a trace)\*\*.*(?:\n  .*)*", RegexOptions.Multiline)]
    private static partial Regex Claim();

    [GeneratedRegex(@"`(?<name>[A-Z]\w+Tests\.[A-Z]\w+)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"^public (?:sealed |abstract |partial )*class (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex(@"\[(?:Fact|Theory)\b[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:static )?(?:async )?(?:Task|ValueTask|void) (?<name>\w+)\(")]
    private static partial Regex Method();
}
