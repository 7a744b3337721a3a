namespace Attune.Print.Pdf;

/// <summary>A part of a document within another: a node, or what a page marks with a number; a link's area has its own object.</summary>
internal readonly record struct TagKid(TagNode? Node, int Page, int Mark, int Link = 0);

/// <summary>A part of the document as a program reads it aloud: a heading, a paragraph, a cell.</summary>
internal sealed class TagNode(string tag, TagNode? parent)
{
    public string Tag { get; } = tag;

    public TagNode? Parent { get; } = parent;

    /// <summary>What it says where letters do not.</summary>
    public string Alternative { get; init; } = "";

    /// <summary>"Row" or "Column" for the head of either.</summary>
    public string Scope { get; init; } = "";

    public int Columns { get; init; } = 1;

    public List<TagKid> Kids { get; } = [];

    /// <summary>Its object in the file, once it is written.</summary>
    public int Id { get; set; }

    /// <summary>Holds other parts, and no letters directly.</summary>
    public bool IsContainer => Tag is "Document" or "Sect" or "L" or "LI" or "Table" or "THead" or "TBody" or "TR" or "Aside";
}
