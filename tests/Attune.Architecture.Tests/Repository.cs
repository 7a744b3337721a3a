using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Attune.Architecture.Tests;

/// <summary>The checkout from which these tests were built.</summary>
internal static partial class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>A path relative to the root, with slashes on every system.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>Every project under src/ with the projects it references, as names without "Attune.".</summary>
    public static SortedDictionary<string, string[]> References()
    {
        var references = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            references[Name(file)] = [.. XDocument.Load(file).Descendants("ProjectReference")
                .Select(reference => Name(reference.Attribute("Include")!.Value))
                .Order(StringComparer.Ordinal)];
        }

        return references;
    }

    /// <summary>Every project under src/, as paths relative to the root.</summary>
    public static IEnumerable<string> Projects()
        => Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(Relative);

    /// <summary>The file names of all cards of decisions/, without the index.</summary>
    public static IEnumerable<string> Decisions()
        => Directory.GetFiles(Path.Combine(Root, "decisions"), "*.md").Select(file => Path.GetFileName(file)).Where(file => file != "README.md").Order(StringComparer.Ordinal);

    /// <summary>All source files that a person wrote, as paths relative to the root.</summary>
    public static IEnumerable<string> SourceFiles()
        => from folder in new[] { "src", "tests", "bench", "build" }
           let path = Path.Combine(Root, folder)
           where Directory.Exists(path)
           from file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
           let relative = Relative(file)
           where !relative.Contains("/Migrations/", StringComparison.Ordinal) && !relative.Contains("/obj/", StringComparison.Ordinal)
           select relative;

    /// <summary>Every identifier of the source, without those in comments, and the names of components and build files.</summary>
    public static HashSet<string> NamesInSource()
    {
        var files = from folder in new[] { "src", "tests", "bench", "build" }
                    from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
                    where Path.GetExtension(file) is ".cs" or ".razor" or ".js" or ".mjs" or ".csproj" or ".props" or ".targets" or ".resx"
                    select file;
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var file in files.Append(Path.Combine(Root, "Directory.Build.props")).Append(Path.Combine(Root, "Directory.Packages.props")))
        {
            names.Add(Path.GetFileNameWithoutExtension(file));
            foreach (var line in File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
            {
                foreach (var word in Identifier().EnumerateMatches(line)) { names.Add(line.Substring(word.Index, word.Length)); }
            }
        }

        return names;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Identifier();

    private static string Name(string path)
        => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Attune.", "", StringComparison.Ordinal);
}
