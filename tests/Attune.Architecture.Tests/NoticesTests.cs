using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Attune.Architecture.Tests;

/// <summary>THIRD-PARTY-NOTICES.md has to list exactly the packages that are shipped, each with its own license.</summary>
public partial class NoticesTests
{
    private static readonly string Shipped = Repository.Read("THIRD-PARTY-NOTICES.md").Split("\n## ").Single(part => part.StartsWith("Shipped", StringComparison.Ordinal));

    /// <summary>Every package named in a row of the two tables, with the license of that row.</summary>
    private static (string Name, string License)[] Listed { get; } =
        [.. from row in TableRow().Matches(Shipped)
            let license = row.Groups["license"].Value
            where license is not ("license" or "---")
            from name in row.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries)
            select (name, license)];

    [Fact]
    public void Every_shipped_package_is_listed_with_its_license()
    {
        var packages = PackagesOfPrograms().Select(package => (package.Name, License: LicenseOf(package.Name, package.Version))).Concat(PackagesOfNpm()).ToArray();
        packages.Length.ShouldBeGreaterThan(50);
        packages.Where(package => !Listed.Any(listed => Covers(listed.Name, package.Name) && (package.License is null || package.License == listed.License)))
            .Select(package => $"{package.Name} ({package.License ?? "see its license file"})")
            .ShouldBeEmpty("shipped, but not in THIRD-PARTY-NOTICES.md or there with another license");
    }

    [Fact]
    public void Nothing_is_listed_that_is_not_shipped()
    {
        var names = PackagesOfPrograms().Select(package => package.Name).Concat(PackagesOfNpm().Select(package => package.Name)).ToArray();
        Listed.Select(listed => listed.Name).Where(listed => !names.Any(name => Covers(listed, name))).ShouldBeEmpty("in THIRD-PARTY-NOTICES.md, but not shipped");
    }

    [Fact]
    public void Every_asset_beside_the_programs_is_named()
        => Directory.GetFiles(Path.Combine(Repository.Root, "src", "Attune.Encoding", "Assets"), "*", SearchOption.AllDirectories)
            .Select(Repository.Relative)
            .Select(file => file.StartsWith("src/Attune.Encoding/Assets/matter/", StringComparison.Ordinal) ? "src/Attune.Encoding/Assets/matter" : file)
            .Where(asset => !Repository.Read("THIRD-PARTY-NOTICES.md").Contains(asset, StringComparison.Ordinal))
            .ShouldBeEmpty();

    /// <summary>The packages in the lock files of the two programs, without those that only help to build them.</summary>
    private static IEnumerable<(string Name, string Version)> PackagesOfPrograms()
    {
        var forTheBuild = BuildOnly();
        return (from program in new[] { "Attune.Web", "Attune.Cli" }
                from framework in JsonDocument.Parse(Repository.Read("src", program, "packages.lock.json")).RootElement.GetProperty("dependencies").EnumerateObject()
                from package in framework.Value.EnumerateObject()
                where package.Value.GetProperty("type").GetString() != "Project" && !forTheBuild.Contains(package.Name)
                select (package.Name, package.Value.GetProperty("resolved").GetString()!)).Distinct();
    }

    private static HashSet<string> BuildOnly()
        => [.. Repository.Projects().Concat(Directory.GetFiles(Path.Combine(Repository.Root, "build"), "*.props").Select(Repository.Relative))
            .SelectMany(file => XDocument.Load(Path.Combine(Repository.Root, file)).Descendants("PackageReference"))
            .Where(reference => reference.Attribute("PrivateAssets")?.Value == "all")
            .Select(reference => reference.Attribute("Include")!.Value)];

    private static (string Name, string? License)[] PackagesOfNpm()
        => [.. JsonDocument.Parse(Repository.Read("package-lock.json")).RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0)
            .Select(package => (package.Name["node_modules/".Length..], package.Value.GetProperty("license").GetString()))];

    /// <returns>
    /// The SPDX expression in the package, as it lies on the machine that built these tests; null if the package carries its license as a file.
    /// </returns>
    private static string? LicenseOf(string package, string version)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var license = XDocument.Load(Path.Combine(packages, package.ToLowerInvariant(), version, $"{package.ToLowerInvariant()}.nuspec"))
            .Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        return license?.Attribute("type")?.Value == "expression" ? license.Value : null;
    }

    /// <summary>Tells whether a listed name such as "OpenTelemetry.*" covers a package, here "OpenTelemetry" and all below it.</summary>
    private static bool Covers(string listed, string name)
        => listed.EndsWith(".*", StringComparison.Ordinal)
            ? name == listed[..^2] || name.StartsWith(listed[..^1], StringComparison.Ordinal)
            : name == listed;

    [GeneratedRegex(@"^\| (?<names>[^|]+) \| (?<license>[^|]+) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
