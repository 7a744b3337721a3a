namespace Attune.Encoding.Tests.Matters;

/// <summary>The invented programs and probes whose truths are known, beside the tests.</summary>
internal static class PlantedFolder
{
    public static string File(params string[] parts) => Path.Combine([AppContext.BaseDirectory, "Fixtures", "planted", .. parts]);
}
