namespace Attune.Web.Tests;

/// <summary>The sources these tests were built from.</summary>
internal static class Checkout
{
    public static string PathOf(params ReadOnlySpan<string> parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Attune.slnx"))) { folder = folder.Parent!; }
        return Path.Combine([folder.FullName, .. parts]);
    }

    /// <summary>Text of every page and class below a folder.</summary>
    public static IEnumerable<string> Sources(string folder)
        => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".razor" or ".cs").Select(File.ReadAllText);
}
