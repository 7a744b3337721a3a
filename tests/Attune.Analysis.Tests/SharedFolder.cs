namespace Attune.Analysis.Tests;

/// <summary>The read-only input folder beside the repository. A test that needs it is skipped with a message where it is absent.</summary>
internal static class SharedFolder
{
    public static string PathOf(params string[] parts)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine([at.FullName, "shared", .. parts]);
            if (Path.Exists(path)) { return path; }
        }

        Assert.Skip($"No ../shared/{string.Join('/', parts)} beside the repository: real texts were not read.");
        return "";
    }
}
