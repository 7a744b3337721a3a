using System.Text.RegularExpressions;

namespace Attune.Architecture.Tests;

public partial class HouseStyleTests
{
    private const int LongestFile = 400;
    private const int LongestDecision = 30;

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
        => Repository.SourceFiles()
            .Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > LongestFile)
            .ShouldBeEmpty();

    [Fact]
    public void No_source_file_hides_code_in_a_region()
        => Repository.SourceFiles()
            .Where(file => Region().IsMatch(Repository.Read(file)))
            .ShouldBeEmpty();

    [Fact]
    public void A_decision_fits_on_a_card()
        => Repository.Decisions()
            .Where(card => File.ReadLines(Path.Combine(Repository.Root, "decisions", card)).Count() > LongestDecision)
            .ShouldBeEmpty();

    [Fact]
    public void No_lock_file_names_the_place_a_package_came_from()
        => Repository.Read("package-lock.json").ShouldNotContain("\"resolved\"");

    [Fact]
    public void Every_package_of_the_product_has_its_reason_in_a_decision()
    {
        var decisions = string.Concat(Repository.Decisions().Select(card => Repository.Read("decisions", card)));
        Package().Matches(Repository.Read("Directory.Packages.props"))
            .Select(package => package.Groups[1].Value)
            .Where(package => !decisions.Contains(package, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\s*#region", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Package();
}
