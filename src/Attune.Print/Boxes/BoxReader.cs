using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Attune.Print.Css;

namespace Attune.Print.Boxes;

/// <summary>Makes boxes of what a page shows on paper: nothing hidden, and with what styles add before and after.</summary>
internal sealed class BoxReader(StyleReader styles)
{
    // Our pages are twenty elements deep; what is deeper was not written by us.
    private const int Deepest = 200;

    public Box Read(IElement root)
    {
        var style = styles.Read(root, new Style());
        var page = new Box(style with { Display = Display.Block }, root, null);
        AddChildren(page, root, 0);
        return page;
    }

    private void Add(Box parent, IElement element, int place, int depth)
    {
        var style = styles.Read(element, parent.Style);
        if (style.Display == Display.None || style.IsClipped || depth > Deepest) { return; }
        if (element.LocalName == "wbr") { parent.Children.Add(TextBox(parent, Lines.Breaks.NoWidth.ToString())); return; }
        var box = new Box(style, element, parent) { Marker = style.Display == Display.ListItem ? MarkerOf(style, place) : "" };
        parent.Children.Add(box);
        if (!box.IsDrawing && !box.IsLineBreak) { AddChildren(box, element, depth); }
    }

    private void AddChildren(Box box, IElement element, int depth)
    {
        AddPart(box, element, PseudoPart.Before);
        var place = 0;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) { if (text.Data.Length > 0) { box.Children.Add(TextBox(box, text.Data)); } }
            else if (node is IElement child) { Add(box, child, child.LocalName == "li" ? ++place : 0, depth + 1); }
        }

        AddPart(box, element, PseudoPart.After);
    }

    private void AddPart(Box box, IElement element, PseudoPart part)
    {
        if (styles.ReadPart(element, part, box.Style) is not { } style || style.Display == Display.None || style.IsClipped) { return; }
        var added = new Box(style, null, box);
        if (Content(style.Content, element) is { Length: > 0 } text) { added.Children.Add(TextBox(added, text)); }
        else if (style.Display == Display.Inline) { added = new Box(style with { IsAtom = true, Display = Display.Block }, null, box); }
        box.Children.Add(added);
    }

    private static Box TextBox(Box parent, string text) => new(parent.Style.Inherited, null, parent) { Text = text };

    private static string MarkerOf(Style style, int place) => style.ListStyle.Split(' ')[0] switch
    {
        "none" => "",
        "decimal" => string.Create(CultureInfo.InvariantCulture, $"{place}."),
        _ => "•",
    };

    /// <summary>The text that a style adds: strings in quotes and attributes.</summary>
    private static string Content(string content, IElement element)
    {
        var text = new StringBuilder();
        foreach (var part in CssText.Split(content, ' '))
        {
            if (part.StartsWith("attr(", StringComparison.Ordinal)) { text.Append(element.GetAttribute(part[5..^1])); }
            else if (part.Length > 1 && part[0] is '"' or '\'') { text.Append(Unescaped(part[1..^1])); }
        }

        return text.ToString();
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\') { plain.Append(text[at]); continue; }
            var end = at + 1;
            while (end < text.Length && end - at <= 6 && char.IsAsciiHexDigit(text[end])) { end++; }
            if (end == at + 1) { continue; }
            plain.Append(char.ConvertFromUtf32(int.Parse(text[(at + 1)..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            at = end - 1;
        }

        return plain.ToString();
    }
}
