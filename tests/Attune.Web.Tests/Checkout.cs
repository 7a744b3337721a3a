namespace Attune.Web.Tests;

/// <summary>The source files from which these tests were built.</summary>
internal static class Checkout
{
    public static string PathOf(params ReadOnlySpan<string> parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Attune.slnx"))) { folder = folder.Parent!; }
        return Path.Combine([folder.FullName, .. parts]);
    }
}
