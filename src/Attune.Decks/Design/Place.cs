namespace Attune.Decks.Design;

/// <summary>What a placeholder of a layout is for.</summary>
internal enum PlaceKind
{
    Title,
    Text,
    Table,
    Chart,
    Picture,
}

/// <summary>A placeholder of a layout: its place, and how text is set in it unless a slide needs a smaller size.</summary>
/// <param name="Name">The name, as the selection pane shows it.</param>
/// <param name="Index">The number by which a slide refers to it; 0 for the title.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Size">The size of its text in points.</param>
/// <param name="Least">The smallest size to which a longer text may shrink.</param>
internal sealed record Place(string Name, int Index, Box Box, double Size, double Least)
{
    public PlaceKind Kind { get; init; } = PlaceKind.Text;

    public Ink Ink { get; init; } = Ink.Text;

    public bool IsBold { get; init; }

    /// <summary>Set in the serif of the headings.</summary>
    public bool IsSerif { get; init; }

    /// <summary>The end of the box at which its text stands: t, ctr or b.</summary>
    public string Anchor { get; init; } = "t";

    /// <summary>The type in the file; null for a placeholder that takes anything.</summary>
    public string? Type => Kind switch { PlaceKind.Title => "title", PlaceKind.Text => "body", PlaceKind.Table => "tbl", PlaceKind.Chart => "chart", PlaceKind.Picture => "pic", _ => null };
}
