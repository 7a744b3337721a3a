using System.IO.Compression;
using System.Security.Cryptography;
using Attune.Report;

namespace Attune.Web.Hosting;

/// <summary>
/// The one stylesheet, which reports include as well, and its fonts; its address changes with its content, so a browser asks for it only once.
/// </summary>
internal static class StylesheetFile
{
    private static readonly byte[] Css = System.Text.Encoding.UTF8.GetBytes(StyleFiles.Css);

    private static readonly byte[] PackedCss = Packed(Css);

    private static readonly string Version = Convert.ToHexStringLower(SHA256.HashData(Css))[..12];

    public static string Href { get; } = $"/look/{Version}/look.css";

    public static void MapStylesheet(this WebApplication app)
    {
        app.MapGet("/look/{version}/look.css", (HttpContext context) =>
        {
            Keep(context);
            context.Response.Headers.Vary = "Accept-Encoding";
            if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase)) { return TypedResults.Bytes(Css, "text/css; charset=utf-8"); }
            context.Response.Headers.ContentEncoding = "br";
            return TypedResults.Bytes(PackedCss, "text/css; charset=utf-8");
        });
        app.MapGet("/look/{version}/fonts/{file}", IResult (string file, HttpContext context) =>
        {
            if (Font(file) is not { } bytes) { return TypedResults.NotFound(); }
            Keep(context);
            return TypedResults.Bytes(bytes, "font/woff2");
        });
    }

    private static byte[]? Font(string file) => file switch
    {
        "source-serif-4-latin-opsz-normal.woff2" => OwnFont(file),
        "source-serif-4-latin-wght-normal.woff2" or "source-sans-3-latin-wght-normal.woff2" => StyleFiles.Bytes(file),
        _ => null,
    };

    private static byte[] OwnFont(string file)
    {
        using var stream = typeof(StylesheetFile).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The assembly was built without '{file}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize)) { brotli.Write(bytes); }
        return packed.ToArray();
    }

    private static void Keep(HttpContext context) => context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
}
