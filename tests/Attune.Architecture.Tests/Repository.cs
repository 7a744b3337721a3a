using System.Reflection;
using System.Xml.Linq;

namespace Attune.Architecture.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot").Value!;

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>Every project under src/, with the projects it references, names without "Attune.".</summary>
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

    /// <summary>All source files a person wrote, as paths relative to the root.</summary>
    public static IEnumerable<string> SourceFiles()
        => from folder in new[] { "src", "tests", "bench", "build" }
           let path = Path.Combine(Root, folder)
           where Directory.Exists(path)
           from file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
           let relative = Path.GetRelativePath(Root, file).Replace('\\', '/')
           where !relative.Contains("/Migrations/", StringComparison.Ordinal) && !relative.Contains("/obj/", StringComparison.Ordinal)
           select relative;

    private static string Name(string path)
        => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Attune.", "", StringComparison.Ordinal);
}
