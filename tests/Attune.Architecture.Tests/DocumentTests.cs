using System.Text.RegularExpressions;

namespace Attune.Architecture.Tests;

/// <summary>What the documents say about the repository has to be true: the files and types they name exist.</summary>
public partial class DocumentTests
{
    private static string[] Papers { get; } =
        [.. new[] { "", "docs", "docs/how-to", "bench", ".github" }
            .Select(folder => Path.Combine(Repository.Root, folder))
            .SelectMany(folder => Directory.GetFiles(folder, "*.md"))
            .Select(Repository.Relative)
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_path_in_the_papers_is_there()
    {
        Papers.ShouldContain("docs/how-to/run-one-test.md");
        var gone = from paper in Papers
                   from path in NamedPath().Matches(Repository.Read(paper)).Select(match => match.Groups["path"].Value)
                   where !Exists(path)
                   select $"{paper}: {path}";
        gone.Distinct().ShouldBeEmpty("a paper names what is not there");
    }

    [Fact]
    public void Every_link_between_the_papers_leads_somewhere()
    {
        var broken = from paper in Papers.Append("decisions/README.md")
                     from link in Link().Matches(Repository.Read(paper)).Select(match => match.Groups["to"].Value)
                     where !Exists(Path.Combine(Path.GetDirectoryName(paper)!, link))
                     select $"{paper}: {link}";
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_a_how_to_names_is_in_the_source()
    {
        var source = Repository.NamesInSource();
        var gone = from paper in Papers
                   where paper.StartsWith("docs/how-to/", StringComparison.Ordinal) || paper is "ARCHITECTURE.md" or "CONTRIBUTING.md"
                   from name in TypeName().Matches(Repository.Read(paper)).Select(match => match.Groups["name"].Value)
                   where !source.Contains(name)
                   select $"{paper}: {name}";
        gone.Distinct().ShouldBeEmpty("a paper names a type that is not there");
    }

    /// <summary>The container image is built from a layer that restores: a project whose files it does not copy first would break it.</summary>
    [Fact]
    public void The_image_copies_every_project_of_the_web_before_it_restores()
    {
        var restored = Repository.Read("Dockerfile").Split("RUN dotnet restore")[0];
        Repository.References()["Web"].Append("Web")
            .Where(project => !restored.Contains($"COPY src/Attune.{project}/*.csproj src/Attune.{project}/packages.lock.json src/Attune.{project}/", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_step_of_a_workflow_is_a_script_of_the_repository()
    {
        var steps = Directory.GetFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml").SelectMany(file => RunStep().Matches(File.ReadAllText(file))).ToArray();
        steps.Length.ShouldBeGreaterThan(8);
        steps.Select(step => step.Groups["script"].Value).Where(script => !File.Exists(Path.Combine(Repository.Root, script))).ShouldBeEmpty();
    }

    private static bool Exists(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    // Paths in backticks such as src/... and tests/..., without those that are built or created at run time.
    [GeneratedRegex(@"`(?<path>(src|tests|docs|build|bench|decisions|samples)/(?![^`\s]*/?data/)[^`\s*]+)[`\s]")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"\]\((?<to>(?!https?:)[^)#]+)\)")]
    private static partial Regex Link();

    // Names in backticks with two capitals and a small letter between: a word like `Desk` is a folder.
    [GeneratedRegex(@"`(?<name>[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*)`")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^\s+- run: (?<script>\S+)", RegexOptions.Multiline)]
    private static partial Regex RunStep();
}
