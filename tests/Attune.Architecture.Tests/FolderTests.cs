using System.Text.RegularExpressions;

namespace Attune.Architecture.Tests;

/// <summary>Folders are modules: what may use what is held from projects down to folders, and to the views of the web.</summary>
/// <remarks>Read from the source: every using directive is needed (IDE0005 is an error), so the directives of a file are its dependencies.</remarks>
public partial class FolderTests
{
    private static readonly string[] Views = ["Desk", "Seat", "Screen", "Audience", "Sponsor", "Accounts", "Mail"];

    [Fact]
    public void A_namespace_is_its_folder()
        => Sources("src").Where(source => source.Namespace is { } name && name != source.Folder.Replace('/', '.'))
            .Select(source => $"{source.Path}: {source.Namespace}").ShouldBeEmpty("the namespace of a file is its folder");

    [Theory]
    [InlineData("Attune.Statistics")]
    [InlineData("Attune.Analysis")]
    [InlineData("Attune.Domain")]
    [InlineData("Attune.Store")]
    [InlineData("Attune.Report")]
    [InlineData("Attune.Intake")]
    public void The_folders_of_a_project_use_each_other_in_one_direction(string project)
    {
        var uses = Sources($"src/{project}")
            .SelectMany(source => source.Usings.Where(used => used.StartsWith(project + ".", StringComparison.Ordinal))
                .Select(used => (From: Top(source.Folder.Replace('/', '.'), project), To: Top(used, project))))
            .Where(use => use.From != use.To && use.From.Length > 0 && use.To.Length > 0)
            .ToLookup(use => use.From, use => use.To);
        var circles = uses.Select(from => from.Key).Where(folder => Reaches(uses, folder, folder)).Order(StringComparer.Ordinal);

        circles.ShouldBeEmpty($"these folders of {project} use each other in a circle");
    }

    /// <summary>A slice is a folder of a view. What two slices share stands in the base of their view, in Components, Room or Live.</summary>
    [Fact]
    public void A_slice_of_a_view_uses_no_other_slice()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Attune.Web"), "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Select(path => (Slice: SliceOf(path), Path: path, Text: File.ReadAllText(path)))
            .Where(file => file.Slice is not null)
            .ToArray();
        var types = files.SelectMany(file => TypesIn(file.Path, file.Text).Select(type => (type, file.Slice))).ToLookup(entry => entry.type, entry => entry.Slice!);
        var wrong =
            from file in files
            from type in Identifier().Matches(WithoutComments(file.Text)).Select(match => match.Value).Distinct()
            where types[type].Any() && !types[type].Contains(file.Slice!)
            select $"{Repository.Relative(file.Path)} uses {type} of {types[type].First()}";

        wrong.ShouldBeEmpty("a slice uses its own view's base and what is shared, never another slice");
    }

    private static IEnumerable<(string Path, string Folder, string? Namespace, string[] Usings)> Sources(string folder)
        => Repository.SourceFiles().Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(path => (Path: path, Text: Repository.Read(path)))
            .Select(file => (
                file.Path,
                Folder: file.Path["src/".Length..file.Path.LastIndexOf('/')],
                Namespace: Declaration().Match(file.Text) is { Success: true } declared ? declared.Groups[1].Value : null,
                Usings: Using().Matches(file.Text).Select(used => used.Groups[1].Value).ToArray()));

    /// <summary>The first folder under the project; empty for the project's own files.</summary>
    private static string Top(string name, string project)
        => name.Length > project.Length ? name[(project.Length + 1)..].Split('.')[0] : "";

    private static bool Reaches(ILookup<string, string> uses, string from, string to)
    {
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
        while (next.TryPop(out var folder))
        {
            foreach (var used in uses[folder].Distinct())
            {
                if (used == to) { return true; }
                if (seen.Add(used)) { next.Push(used); }
            }
        }

        return false;
    }

    private static string? SliceOf(string path)
        => Repository.Relative(path).Split('/') is ["src", "Attune.Web", var view, var slice, _, ..] && Views.Contains(view) ? $"{view}/{slice}" : null;

    private static IEnumerable<string> TypesIn(string path, string text)
        => path.EndsWith(".razor", StringComparison.Ordinal)
            ? [Path.GetFileNameWithoutExtension(path)]
            : TypeDeclaration().Matches(text).Select(type => type.Groups[1].Value);

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^(?:public|internal) (?:(?:static|sealed|abstract|partial|readonly) )*(?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"(?<![\w.""/])[A-Z]\w+(?![\w""])")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"//[^\n]*|@\*.*?\*@|""(?:[^""\\\n]|\\.)*""", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
