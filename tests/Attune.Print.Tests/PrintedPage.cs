using System.Globalization;
using Attune.Report;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Attune.Print.Tests;

/// <summary>A small page of the product on paper, and what a reader's program finds in it.</summary>
internal static class PrintedPage
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Page(string body, string title = "Meridian, round 1", string more = "") => $"<!doctype html><html lang=\"en\"><head><title>{title} · Attune</title></head><body class=\"report\"><main>{body}</main>{more}</body></html>";

    public static byte[] OnPaper(string body, CultureInfo? culture = null, PrintLimits? limits = null)
        => PrintedDocument.Write(Page(body), StyleFiles.Css, culture ?? English, limits ?? new()) ?? throw new InvalidOperationException("It is too long.");

    public static PdfDocument Open(byte[] pdf) => PdfDocument.Open(pdf);

    /// <summary>The letters that are read: without what is decoration, such as the foot of a page and the head of a table that goes on.</summary>
    public static string Read(byte[] pdf)
    {
        using var document = Open(pdf);
        return string.Concat(document.GetPages().SelectMany(Read));
    }

    public static IEnumerable<string> Read(Page page)
        => page.GetMarkedContents().Where(content => content.Tag != "Artifact").SelectMany(content => content.Letters).Select(letter => letter.Value);

    /// <summary>Text without what a line's end, a font or a style adds or takes.</summary>
    public static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not ('\u200B' or '\u00AD' or '\u2066' or '\u2067' or '\u2068' or '\u2069' or '\u200E' or '\u200F')));
}
