namespace Attune.Decks.Design;

/// <summary>The colors of the theme, by what they are for. Blue and orange belong to the sides; what both share is ink.</summary>
internal enum Ink
{
    Text,
    Second,
    Business,
    It,
    Paper,
    Tint,
    Rule,
    Caption,
}

/// <summary>The names of the colors in the theme of the deck (Design/theme.xml), so that whoever changes the theme changes every slide.</summary>
internal static class Inks
{
    public static string Scheme(this Ink ink) => ink switch
    {
        Ink.Text => "tx1",
        Ink.Second => "tx2",
        Ink.Business => "accent1",
        Ink.It => "accent2",
        Ink.Paper => "bg1",
        Ink.Tint => "bg2",
        Ink.Caption => "accent4",
        Ink.Rule => "accent6",
        _ => throw new ArgumentOutOfRangeException(nameof(ink), ink, "The theme has no such color."),
    };
}
