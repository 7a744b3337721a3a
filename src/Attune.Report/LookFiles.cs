namespace Attune.Report;

/// <summary>The look that the report carries, for whoever serves pages that look the same.</summary>
public static class LookFiles
{
    // A file a layer; "first" names their order, so the order of the files does not matter.
    private static readonly string[] Layers = ["first", "reset", "tokens", "base", "parts", "seat", "desk", "screen", "report", "print"];

    /// <summary>The one stylesheet of the product.</summary>
    public static string Css { get; } = string.Concat(Layers.Select(layer => Embedded.Text($"{layer}.css")));

    /// <param name="name">Of a font, as "source-sans-3-latin-wght-normal.woff2".</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static byte[] Bytes(string name) => Embedded.Bytes(name);
}
