using Attune.Analysis.Verdicts;
using Attune.Decks.Contents;
using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Decks.Typesetting;
using Attune.Report.Records;
using Attune.Statistics.Sides;

namespace Attune.Decks.Story;

/// <summary>What every slide of a deck is told with: its content, its words, and how text and tables come onto slides.</summary>
internal sealed class Teller(DeckContent content, CultureInfo culture)
{
    // Longer texts are read and not looked at: the slide has the beginning, the notes have the whole.
    public const int LongestCell = 300;
    public const int LongestName = 110;

    // A part of a line that is shorter says nothing.
    private const int LeastPart = 20;

    // Between the last row and the caption.
    private const double Gap = 8;

    // Three lines of the smallest size; the notes begin with the whole.
    private const int LongestTitle = 200;

    public DeckContent Content { get; } = content;

    public SittingRecord Record => Content.Record;

    public DeckTexts Words { get; } = new(culture);

    /// <summary>The name of a side.</summary>
    public string Side(Side side) => Name(Record.Sides.For(side), 40);

    public static Ink InkOf(Side side) => side == Statistics.Sides.Side.Business ? Ink.Business : Ink.It;

    /// <summary>A side as it stands everywhere: disc or square, its color, and its name.</summary>
    public Words Sided(Side side) => new($"{(side == Statistics.Sides.Side.Business ? "●" : "■")} {Side(side)}", InkOf(side), IsBold: true);

    public static string Name(string text, int longest = LongestName) => WrittenLine.Cut(WrittenLine.Clean(text), longest);

    /// <summary>The start of a sentence.</summary>
    public string Start(string text) => text.Length == 0 ? text : culture.TextInfo.ToUpper(text[0]) + text[1..];

    public static Slide Slide(Layout layout, string title, string kicker, IEnumerable<SlideItem> parts, IEnumerable<string> notes)
    {
        var said = WrittenLine.Clean(title);
        var shown = WrittenLine.Cut(said, LongestTitle);
        return new(
            layout, shown, [.. kicker.Length > 0 ? [Text(layout, "Kicker", [new Line(kicker)])] : Array.Empty<SlideItem>(), .. parts],
            [.. shown == said ? [] : new[] { said }, .. notes.Select(WrittenLine.Clean).Where(note => note.Length > 0)]);
    }

    public static TextItem Text(Layout layout, string place, ImmutableArray<Line> lines)
    {
        var found = layout.Find(place);
        var fitting = lines;
        // What is too long even in the smallest size is shortened, the longest parts first; the notes have the whole.
        for (var longest = LongestCell; !Setting.Fits(found, fitting) && longest >= LeastPart; longest /= 2) { fitting = [.. lines.Select(line => line with { Words = [.. line.Words.Select(words => words with { Text = WrittenLine.Cut(words.Text, longest) })] })]; }
        return new(found, fitting, Setting.Fit(found, fitting));
    }

    public static TextItem Caption(Layout layout, string text) => Text(layout, "Caption", [new Line(text)]);

    /// <summary>A table over as many slides as it needs. A page says which of how many it is, so that every slide has a title of its own.</summary>
    public IEnumerable<Slide> Table(string title, string kicker, Columns columns, IEnumerable<ImmutableArray<Cell>> rows, string caption, IEnumerable<string> notes)
    {
        var place = Layouts.Table.Find("Table");
        ImmutableArray<ImmutableArray<Cell>> all = [.. rows];
        var foot = FootOf(caption, all);
        var pages = GridSetting.Set(columns.Widths, columns.Heads, all, Room(foot), place.Size, place.Least);
        string[] said = [.. notes];
        foreach (var (at, page) in pages.Index())
        {
            yield return Slide(
                Layouts.Table, Page(title, at, pages.Length), kicker,
                [new TableItem(place, page with { HeadInks = columns.Inks }, Says(kicker, columns.Heads)), .. foot.Length > 0 ? [Caption(Layouts.Table, foot)] : Array.Empty<SlideItem>()], said);
        }
    }

    // Where the caption is short or missing, the rows have its place.
    private static double Room(string caption)
    {
        var (table, foot) = (Layouts.Table.Find("Table").Box, Layouts.Table.Find("Caption"));
        return caption.Length == 0 ? foot.Box.Bottom - table.Y : foot.Box.Bottom - Setting.Height([new Line(caption)], foot.Box.Width, foot.Size) - Gap - table.Y;
    }

    /// <summary>What a table is, for those who cannot see it; its cells are read to them.</summary>
    public string Says(string kicker, IEnumerable<Cell> heads)
        => Words.TableSays(kicker, string.Join(", ", heads.Select(head => string.Join(' ', head.Lines.Select(line => line.Text))).Where(head => head.Length > 0)));

    /// <summary>A caption, and where the rest of a text stands that is too long for its cell.</summary>
    public string FootOf(string caption, IEnumerable<ImmutableArray<Cell>> rows)
    {
        var isCut = rows.Any(row => row.Any(cell => cell.Lines.Any(line => line.Text.EndsWith('…'))));
        return string.Join(' ', new[] { caption, isCut ? Words.InNotes : "" }.Where(text => text.Length > 0));
    }

    public string Page(string title, int at, int pages) => pages == 1 ? title : Words.Page(title, at + 1, pages);

    public string Of(RecordedSide? votes) => votes switch
    {
        null => Words.NoVote,
        { On: { } on, Of: { } of } => Words.SideCount(on, of, votes.Passes ? Words.SidePasses : Words.SideDoesNot),
        _ => votes.Passes ? Words.SidePasses : Words.SideDoesNot,
    };

    /// <summary>The mark of a reading in letters, left side left: the same shape means the same word, joined shapes the same meaning.</summary>
    public static ImmutableArray<Words> Mark(TopicReading reading) => reading switch
    {
        TopicReading.CommonGround => [new("●━●")],
        TopicReading.HiddenAgreement => [new("●", Ink.Business), new("━"), new("■", Ink.It)],
        TopicReading.FalseAgreement => [new("●", Ink.Business), new("/"), new("●", Ink.It)],
        TopicReading.Contradiction => [new("▶", Ink.Business), new("|"), new("◀", Ink.It)],
        TopicReading.OpenGap => [new("○", Ink.Business), new("   "), new("□", Ink.It)],
        TopicReading.CannotTell => [new("○ – ○")],
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "No such reading."),
    };
}

/// <summary>The columns of a table.</summary>
/// <param name="All">Each column's head, its width in points, and its color if it is a side's.</param>
internal sealed record Columns(params ImmutableArray<(string Head, double Width, Ink? Ink)> All)
{
    public ImmutableArray<double> Widths => [.. All.Select(column => column.Width)];

    public ImmutableArray<Cell> Heads => [.. All.Select(column => new Cell([new Line([new Words(column.Head, IsBold: true)])]))];

    public ImmutableArray<Ink?> Inks => [.. All.Select(column => column.Ink)];
}
