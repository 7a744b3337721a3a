using Attune.Report.Parts;

namespace Attune.Report;

/// <summary>The styles and fonts of the report, for a server whose pages look the same.</summary>
public static class StyleFiles
{
    // One file for each layer; "first" declares their order, so the order of the files does not matter.
    private static readonly string[] Layers = ["first", "reset", "tokens", "base", "parts", "seat", "desk", "screen", "report", "print"];

    /// <summary>The one stylesheet of the product.</summary>
    public static string Css { get; } = string.Concat(Layers.Select(layer => Embedded.Text($"{layer}.css")));

    /// <param name="name">The file name of a font, such as "source-sans-3-latin-wght-normal.woff2".</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static byte[] Bytes(string name) => Embedded.Bytes(name);
}
