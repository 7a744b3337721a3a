using System.Collections.Immutable;
using AngleSharp.Dom;
using Attune.Print.Css;

namespace Attune.Print.Boxes;

/// <summary>What is laid out: an element, a part of one that its style adds, or a text.</summary>
internal sealed class Box(Style style, IElement? element, Box? parent)
{
    public Style Style { get; } = style;

    /// <summary>Null for a text, and for what a style adds.</summary>
    public IElement? Element { get; } = element;

    public Box? Parent { get; } = parent;

    public string? Text { get; init; }

    /// <summary>What stands before an item of a list.</summary>
    public string Marker { get; init; } = "";

    public List<Box> Children { get; } = [];

    public string Name => Element?.LocalName ?? "";

    public bool IsDrawing => Name == "svg";

    public bool IsLineBreak => Name == "br";

    /// <summary>The width that it takes if nothing limits it, and the one below which it does not go; kept, because tables ask often.</summary>
    public (double Least, double Most)? Widths { get; set; }

    /// <summary>Stands in a line with text, and does not begin one of its own.</summary>
    public bool IsInline => Text is not null || Style.IsAtom || (Style.Display == Display.Inline && !Children.Any(child => !child.IsInline));

    /// <summary>The languages, titles and labels of an element are attributes.</summary>
    public string? this[string attribute] => Element?.GetAttribute(attribute);

    public ImmutableArray<Box> Above
    {
        get
        {
            var above = ImmutableArray.CreateBuilder<Box>();
            for (var box = Parent; box is not null; box = box.Parent) { above.Add(box); }
            return above.ToImmutable();
        }
    }
}
