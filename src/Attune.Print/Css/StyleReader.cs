using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Attune.Print.Css;

/// <summary>Computes the style of elements from the stylesheet, inherited values, and the attributes by which a drawing is painted.</summary>
internal sealed class StyleReader
{
    private readonly Cascade _cascade;
    private readonly Medium _medium;
    private double _rem = 16;

    public StyleReader(IEnumerable<string> sheets, Medium medium)
    {
        using var stream = typeof(StyleReader).Assembly.GetManifestResourceStream("browser.css") ?? throw new InvalidOperationException("The assembly was built without 'browser.css'.");
        using var reader = new StreamReader(stream);
        (_medium, _cascade) = (medium, new(new CssReader(medium).Read([reader.ReadToEnd(), .. sheets])));
    }

    public Medium Medium => _medium;

    public Style Read(IElement element, Style parent)
    {
        var style = Compute(parent, [.. Attributes(element), .. _cascade.For(element, PseudoPart.Whole)]);
        if (element.LocalName == "html") { _rem = style.FontSize; }
        if (element.LocalName == "bdi" || element.HasAttribute("dir")) { style = style with { Isolates = true }; }
        return style;
    }

    /// <returns>Null if the element has no such part.</returns>
    public Style? ReadPart(IElement element, PseudoPart part, Style parent)
    {
        var declarations = _cascade.For(element, part);
        if (declarations.IsEmpty) { return null; }
        var style = Compute(parent, declarations);
        return style.Content is "none" or "" ? null : style;
    }

    private Style Compute(Style parent, ImmutableArray<Declaration> declarations)
    {
        var variables = parent.Variables;
        foreach (var declaration in declarations.Where(declaration => declaration.Property.StartsWith("--", StringComparison.Ordinal))) { variables = variables.SetItem(declaration.Property, declaration.Value); }
        var values = new ValueReader(variables);
        var written = declarations.Where(declaration => !declaration.Property.StartsWith("--", StringComparison.Ordinal))
            .SelectMany(declaration => Shorthand.Expand(declaration.Property, values.Resolve(declaration.Value))).ToList();
        var style = parent.Inherited with { Variables = variables };
        // Other lengths are given in parts of the font's size, so that is known first.
        foreach (var (property, value) in written.Where(one => one.Property == "font-size"))
        {
            var size = LengthReader.Read(value, new(parent.FontSize, _rem, _medium));
            if (size is { } length) { style = style with { FontSize = length.Of(parent.FontSize) }; }
        }

        var setter = new StyleSetter(new(style.FontSize, _rem, _medium), parent);
        foreach (var (property, value) in written) { style = setter.Set(style, property, value); }
        return style;
    }

    // The attributes of a drawing rank below every rule.
    private static IEnumerable<Declaration> Attributes(IElement element)
    {
        if (element.NamespaceUri is null || !element.NamespaceUri.EndsWith("svg", StringComparison.Ordinal)) { yield break; }
        foreach (var name in new[] { "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "font-size", "font-weight", "font-family" })
        {
            if (element.GetAttribute(name) is { } value) { yield return new(name, value, false); }
        }
    }
}
