using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Attune.Print;

/// <summary>What the head of a page says.</summary>
internal static class PageParts
{
    /// <summary>The styles that the page holds itself.</summary>
    public static IEnumerable<string> Styles(IHtmlDocument page) => page.Head?.QuerySelectorAll("style").Select(style => style.TextContent) ?? [];

    /// <summary>The title without the marks that isolate its parts, which a file's title cannot show.</summary>
    public static string Title(IDocument page) => string.Concat((page.Title ?? "").Where(character => character is not ('\u2066' or '\u2067' or '\u2068' or '\u2069')));
}
