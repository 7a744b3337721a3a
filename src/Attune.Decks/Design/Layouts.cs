namespace Attune.Decks.Design;

/// <summary>A layout of the master: its placeholders in the order in which they are read.</summary>
/// <param name="Name">The name, as the program lists it.</param>
/// <param name="Type">The type in the file.</param>
/// <param name="Places">The placeholders.</param>
internal sealed record Layout(string Name, string Type, ImmutableArray<Place> Places)
{
    public Place Title => Places[0];

    public Place Find(string name) => Places.First(place => place.Name == name);
}

/// <summary>The layouts of the deck, on a slide of 960 by 540 points with margins of 48.</summary>
internal static class Layouts
{
    public const double Margin = 48;
    public const double Width = 864;

    // Captions are set in 14 points, the smallest size that is read from the back of a meeting room on a screen of two meters.
    public const double Smallest = 14;

    private static readonly Place Title = new("Title", 0, new(Margin, 56, Width, 84), 30, 20) { Kind = PlaceKind.Title, IsSerif = true };
    private static readonly Place Kicker = new("Kicker", 10, new(Margin, 30, Width, 24), 14, Smallest) { Ink = Ink.Second, IsBold = true };
    private static readonly Place Caption = new("Caption", 11, new(Margin, 456, Width, 34), 14, 12) { Ink = Ink.Second, Anchor = "b" };

    public static Layout Opening { get; } = new("Title", "title",
    [
        new("Title", 0, new(Margin, 150, 780, 130), 44, 28) { Kind = PlaceKind.Title, IsSerif = true, Anchor = "b" },
        new("Subtitle", 12, new(Margin, 300, 780, 84), 22, 16) { Ink = Ink.Second },
        new("Kicker", 10, new(Margin, 400, 780, 48), 16, Smallest) { Ink = Ink.Second },
    ]);

    public static Layout List { get; } = new("List", "obj", [Title, Kicker, new("Body", 12, new(Margin, 152, Width, 296), 22, 14), Caption]);

    /// <summary>A finding with what each side says of it, left side left.</summary>
    public static Layout Finding { get; } = new("Finding", "twoObj",
    [
        Title, Kicker,
        new("Left side", 12, new(Margin, 162, 410, 286), 24, 14), new("Right side", 13, new(502, 162, 410, 286), 24, 14), Caption with { Size = 17, Ink = Ink.Text },
    ]);

    /// <summary>What stands, in three columns.</summary>
    public static Layout Columns { get; } = new("Three columns", "cust",
    [
        Title, Kicker,
        new("Left column", 12, new(Margin, 162, 272, 286), 20, 13), new("Middle column", 13, new(344, 162, 272, 286), 20, 13), new("Right column", 14, new(640, 162, 272, 286), 20, 13), Caption,
    ]);

    public static Layout Chart { get; } = new("Chart", "cust",
    [
        Title, Kicker,
        new("Rows", 15, new(Margin, 148, 420, 300), 18, 12) { Kind = PlaceKind.Table }, new("Chart", 16, new(476, 148, 436, 300), 14, 12) { Kind = PlaceKind.Chart }, Caption,
    ]);

    public static Layout Table { get; } = new("Table", "tbl", [Title, Kicker, new("Table", 15, new(Margin, 152, Width, 296), 22, 13) { Kind = PlaceKind.Table }, Caption]);

    public static Layout Picture { get; } = new("Picture", "cust", [Title with { Box = new(Margin, 56, Width, 48), Size = 28 }, Kicker, new("Picture", 17, new(Margin, 110, Width, 380), 14, 12) { Kind = PlaceKind.Picture }]);

    public static Layout Closing { get; } = new("Closing", "cust",
    [
        new("Title", 0, new(Margin, 112, Width, 92), 36, 24) { Kind = PlaceKind.Title, IsSerif = true, Anchor = "b" },
        Kicker with { Box = new(Margin, 88, Width, 24) }, new("Body", 12, new(Margin, 220, Width, 228), 22, 14), Caption,
    ]);

    public static ImmutableArray<Layout> All { get; } = [Opening, List, Finding, Columns, Chart, Table, Picture, Closing];
}
