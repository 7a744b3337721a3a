using System.Collections.Immutable;
using AngleSharp.Css;
using AngleSharp.Css.Dom;

namespace Attune.Print.Css;

/// <summary>The part of an element that a rule styles.</summary>
internal enum PseudoPart
{
    Whole,
    Before,
    After,
}

/// <summary>One property with its value as it is written.</summary>
internal readonly record struct Declaration(string Property, string Value, bool IsImportant);

/// <summary>Declarations for what one selector matches, with its place in the cascade.</summary>
internal sealed record CssRule(ISelector Selector, PseudoPart Part, ImmutableArray<Declaration> Declarations, int Layer, int Order)
{
    public IEnumerable<(Declaration Declaration, (bool, int, Priority, int) Weight)> Weighed
        => Declarations.Select(declaration => (declaration, (declaration.IsImportant, Layer, Selector.Specificity, Order)));
}
