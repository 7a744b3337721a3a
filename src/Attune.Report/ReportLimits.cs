namespace Attune.Report;

/// <summary>The limits at which the page stops listing and says how much more there is; the JSON always holds everything.</summary>
public sealed record ReportLimits
{
    // Two quotes of a side can be read aloud at a table; the rest is one selection away.
    public int QuotesPerSide { get; init; } = 2;

    // Two dozen sentences of a side fill a screen; with 10,000 answers every word would otherwise bring thousands.
    public int SentencesPerSide { get; init; } = 24;

    // A projector's cloud holds 100 to 150 words; nobody reads a longer table.
    public int Terms { get; init; } = 100;

    // Words heard once are many; they are listed only to show that nothing was thrown away.
    public int HeardOnce { get; init; } = 80;

    // Enough for every sentence of a dozen leaders; more than this belongs in a data file.
    public int SentencesListedPerSide { get; init; } = 60;

    // A question with more findings than this needs a facilitator's choice, not a longer page.
    public int CardsPerKind { get; init; } = 6;

    // With this limit the map of the first page stays on the first sheet.
    public int NamesOnMap { get; init; } = 4;

    // Clauses and sentences are longer than words, and the map of a room has two parts more.
    public int ClausesOnMap { get; init; } = 2;

    // Three names and how many more there are make two full lines of two columns.
    public int AsksOnMap { get; init; } = 3;

    // A heading of two clauses has to leave room for the rest of the first sheet.
    public int ClauseInHeading { get; init; } = 40;

    public int Findings { get; init; } = 4;

    public int FindingsForSponsor { get; init; } = 3;

    // A longer quote is a speech: its start is shown and its length is told.
    public int QuoteLength { get; init; } = 600;

    public int NameLength { get; init; } = 60;

    // A clause of a leader has at most twelve words.
    public int ClauseLength { get; init; } = 100;

    // Up to two dozen, boxes are seen as people; more look like a texture.
    public int Boxes { get; init; } = 24;

    // Fewer than five people behind a count can be guessed by those who work with them.
    public int SmallestCellForTeams { get; init; } = 5;
}
