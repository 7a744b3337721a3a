namespace Attune.Decks.Drawing;

/// <summary>The namespaces of Open XML (ECMA-376) by their usual prefixes.</summary>
internal static class Names
{
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace Svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

    /// <summary>The declarations that the root of a part of the presentation carries.</summary>
    public static XAttribute[] Declared =>
    [
        new(XNamespace.Xmlns + "a", A.NamespaceName), new(XNamespace.Xmlns + "p", P.NamespaceName), new(XNamespace.Xmlns + "r", R.NamespaceName),
    ];
}
