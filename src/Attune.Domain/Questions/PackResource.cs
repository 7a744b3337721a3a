namespace Attune.Domain.Questions;

/// <summary>The packs that come with the product. They are pack files, read as any other.</summary>
internal static class PackResource
{
    /// <exception cref="InvalidOperationException">There is no such file in the assembly, or it has a problem.</exception>
    public static PackFile Read(string name)
    {
        using var stream = typeof(PackResource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The pack {name} is not in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var (pack, problems) = PackFile.Read(bytes.ToArray());
        return pack ?? throw new InvalidOperationException($"The pack {name} has problems: {string.Join("; ", problems)}.");
    }
}
