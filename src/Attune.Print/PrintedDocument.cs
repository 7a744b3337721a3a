using System.Globalization;
using AngleSharp.Html.Parser;
using Attune.Print.Boxes;
using Attune.Print.Css;
using Attune.Print.Drawings;
using Attune.Print.Fonts;
using Attune.Print.Layout;
using Attune.Print.Pages;
using Attune.Print.Pdf;

namespace Attune.Print;

/// <summary>
/// A page of the product as a PDF: what a browser would print of it, with text that can be selected, searched and read aloud. It reads the HTML that the product
/// has written, so it says what the page says and nothing else. The same page gives the same bytes.
/// </summary>
public static class PrintedDocument
{
    /// <summary>The title of a page, from which its files are named.</summary>
    public static string TitleOf(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return PageParts.Title(page);
    }

    /// <param name="html">A whole page of the product.</param>
    /// <param name="stylesheet">The stylesheet that the page refers to; empty if the page holds its own.</param>
    /// <param name="culture">The reader's culture, for the size of paper and the words at the foot.</param>
    /// <param name="limits">How much is printed at most.</param>
    /// <returns>Null if the page has more content than the limits allow.</returns>
    public static byte[]? Write(string html, string stylesheet, CultureInfo culture, PrintLimits limits)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(stylesheet);
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(limits);
        if (html.Length > limits.Characters) { return null; }
        using var page = new HtmlParser().ParseDocument(html);
        var sheet = PageSheet.For(culture);
        var styles = new StyleReader([stylesheet, .. PageParts.Styles(page)], new Medium(true, sheet.ContentWidth, sheet.ContentHeight));
        var shaper = new TextShaper();
        var root = new BoxReader(styles).Read(page.DocumentElement);
        var strip = new Formatter(shaper).Format(root, sheet.ContentWidth);
        var reader = new StripReader();
        reader.Read(strip, 0, 0);
        if (new Paginator(reader, sheet.ContentHeight).Cut(strip.Height, limits.Pages) is not { } cuts) { return null; }
        var (title, words) = (PageParts.Title(page), new PrintTexts(culture));
        return new PdfWriter(sheet, new PictureReader(styles, shaper), shaper)
            .Write(strip, cuts, title, page.DocumentElement.GetAttribute("lang") ?? "en", number => (title, words.PageOf(number, cuts.Count)));
    }
}
