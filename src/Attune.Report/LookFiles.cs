namespace Attune.Report;

/// <summary>The look that the report carries, for whoever serves pages that look the same.</summary>
public static class LookFiles
{
    /// <param name="name">"look.css", or a font as "source-sans-3-latin-wght-normal.woff2".</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static byte[] Bytes(string name) => Embedded.Bytes(name);
}
