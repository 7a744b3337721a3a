namespace Attune.Cli.Tests;

/// <summary>Files beside the tests, and ways to read them.</summary>
internal static class Fixture
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    /// <summary>The path of a sample that the README reads.</summary>
    public static string SampleOf(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    public static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
