namespace Attune.Report;

/// <summary>Where the page stops listing and says how much more there is; the JSON always holds all of it.</summary>
public sealed record ReportLimits
{
    // Two a side can be read aloud at a table; the rest is one selection away.
    public int QuotesPerSide { get; init; } = 2;

    // Two dozen a side is a screenful; with 10,000 answers every word would otherwise bring thousands.
    public int SentencesPerSide { get; init; } = 24;

    // A projector's cloud holds 100 to 150 words; a table of more is not read.
    public int Terms { get; init; } = 100;

    // Words heard once are many; they are listed to show that nothing was thrown away.
    public int HeardOnce { get; init; } = 80;

    // Every sentence of a dozen leaders; more than this belongs in a data file.
    public int SentencesListedPerSide { get; init; } = 60;

    // A question with more findings than this needs a facilitator's choice, not a longer page.
    public int CardsPerKind { get; init; } = 6;

    // So that the map of the first page stays on the first sheet.
    public int NamesOnMap { get; init; } = 4;

    public int Findings { get; init; } = 4;

    public int FindingsForSponsor { get; init; } = 3;

    // A longer quote is a speech; its start is shown and its length told.
    public int QuoteLength { get; init; } = 600;

    public int NameLength { get; init; } = 60;

    // One box a person reads as people up to two dozen, above as a texture.
    public int Boxes { get; init; } = 24;

    // Fewer than five people behind a count can be guessed by those who work with them.
    public int SmallestCellForTeams { get; init; } = 5;
}
