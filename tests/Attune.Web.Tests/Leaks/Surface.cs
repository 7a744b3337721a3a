using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using Utf8 = System.Text.Encoding;

namespace Attune.Web.Tests.Leaks;

/// <summary>Everything that one response shows: headers, and the body made readable.</summary>
internal sealed partial record Surface(string Method, string Path, HttpStatusCode Status, string Type, string Headers, byte[] Body, CacheControlHeaderValue? Cache)
{
    private string? _text;

    public string Raw => Utf8.UTF8.GetString(Body);

    /// <summary>Headers and words, decoded as a person's program would do it.</summary>
    public string Text => _text ??= $"{Headers}\n{Readable(Type, Body)}";

    /// <summary>The text without what differs by chance: tokens, keys, the number of the request, and pings, which depend on the clock.</summary>
    public string Comparable => Chance().Replace(Ping().Replace(Text, ""), "*");

    private static string Readable(string type, byte[] body) => type switch
    {
        _ when body is [(byte)'P', (byte)'K', 3, 4, ..] => Unpacked(body),
        "" or "text/css" or "text/html" or "text/plain" or "text/csv" or "text/calendar" or "text/event-stream" or "text/javascript" or "image/svg+xml"
            or "application/json" or "application/problem+json" => WebUtility.HtmlDecode(Utf8.UTF8.GetString(body)),
        "application/pdf" => Printed(body),
        // The words of a chart are asked for as SVG as well, which is made from the same shapes.
        "image/png" => "",
        // Nobody's words are in these: fonts and pictures are files of the product.
        "font/woff2" or "image/x-icon" => "",
        _ => throw new NotSupportedException($"The walk cannot read what is in '{type}': teach {nameof(Surface)} to."),
    };

    // What is seen on its pages, its bookmarks, what a link says, and its title.
    private static string Printed(byte[] body)
    {
        using var document = PdfDocument.Open(body);
        var bookmarks = document.TryGetBookmarks(out var found) ? found!.GetNodes().Select(node => node.Title) : [];
        var said = document.GetPages().SelectMany(page => page.GetAnnotations().Select(annotation => annotation.Content ?? "").Prepend(ContentOrderTextExtractor.GetText(page)));
        return string.Join('\n', said.Concat(bookmarks).Append(document.Information.Title ?? ""));
    }

    // For an export or an office document every file in it, and every file in the workbooks of its charts.
    private static string Unpacked(byte[] body)
    {
        using var zip = new ZipArchive(new MemoryStream(body));
        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var bytes = new MemoryStream();
            using (var stream = entry.Open()) { stream.CopyTo(bytes); }
            var inside = bytes.ToArray();
            return $"{entry.FullName} {entry.LastWriteTime:O}\n{(inside is [(byte)'P', (byte)'K', 3, 4, ..] ? Unpacked(inside) : WebUtility.HtmlDecode(Utf8.UTF8.GetString(inside)))}";
        }));
    }

    [GeneratedRegex("""CfDJ8[\w-]+|name="[kK]ey" value="[^"]*"|/(?:[is]|calendar)/[\w-]{43}|<path d="[^"]*"|0HN[0-9A-Z]+:[0-9A-F]+|[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}|retry: \d+|Content-Length: \d+""")]
    private static partial Regex Chance();

    [GeneratedRegex("event: ping\\r?\\ndata: [^\\n]*\\n(\\r?\\n)?")]
    private static partial Regex Ping();
}
