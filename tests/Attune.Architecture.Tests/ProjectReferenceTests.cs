using System.Text.RegularExpressions;

namespace Attune.Architecture.Tests;

public partial class ProjectReferenceTests
{
    [Fact]
    public void The_architecture_page_lists_exactly_the_projects_there_are()
        => Allowed().Keys.Order(StringComparer.Ordinal).ShouldBe(Repository.References().Keys);

    [Fact]
    public void No_project_references_more_than_the_architecture_page_allows()
    {
        var allowed = Allowed();
        foreach (var (project, references) in Repository.References())
        {
            references.Except(allowed[project]).ShouldBeEmpty($"{project} references what ARCHITECTURE.md does not allow");
        }
    }

    [Theory]
    [InlineData("Attune.Analysis")]
    [InlineData("Attune.Statistics")]
    public void The_analysis_and_the_statistics_are_kept_pure_by_banned_symbols(string project)
    {
        var banned = Repository.Read("build", "BannedSymbols.txt");
        foreach (var symbol in new[] { "System.DateTime", "System.IO.File", "System.Net.Http.HttpClient", "System.Random.Shared" })
        {
            banned.ShouldContain(symbol);
        }

        var rule = Repository.Read("build", "Pure.props");
        rule.ShouldContain("BannedApiAnalyzers");
        rule.ShouldContain("BannedSymbols.txt");
        Repository.Read("src", project, $"{project}.csproj").ShouldContain("build/Pure.props");
    }

    /// <summary>The rows "| Attune.Name | may reference | what |" of the page.</summary>
    private static Dictionary<string, string[]> Allowed()
    {
        var rows = TableRow().Matches(Repository.Read("ARCHITECTURE.md"))
            .ToDictionary(row => row.Groups["project"].Value, row => row.Groups["allowed"].Value.Trim());
        return rows.ToDictionary(row => row.Key, row => row.Value switch
        {
            "nothing" => [],
            "all" => [.. rows.Keys],
            var list => list.Split(", "),
        });
    }

    [GeneratedRegex(@"^\| Attune\.(?<project>\w+) \| (?<allowed>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
