using Attune.Decks.Design;

namespace Attune.Decks.Slides;

/// <summary>A chart as numbers in a sheet of which it draws columns: what the program shows under "Edit data".</summary>
/// <param name="Name">The name of the sheet and of the chart.</param>
/// <param name="Says">What it shows, for those who cannot see it.</param>
/// <param name="Sheet">The numbers.</param>
/// <param name="Top">Where its first row begins, in points from its upper edge, so that it stands beside a table.</param>
/// <param name="Rows">How many rows of the table it stands beside.</param>
internal abstract record Chart(string Name, string Says, Sheet Sheet, double Top, int Rows);

/// <summary>Votes by statement and side: to the right who stands behind it, to the left who does not.</summary>
/// <param name="MostFor">The longest bar to the right.</param>
/// <param name="MostAgainst">The longest bar to the left.</param>
internal sealed record VotesChart(string Name, string Says, Sheet Sheet, double Top, int Rows, int MostFor, int MostAgainst) : Chart(Name, Says, Sheet, Top, Rows);

/// <summary>Forecasts and what was found, on five steps of likeness.</summary>
/// <param name="Steps">The names of the steps, from very different.</param>
/// <param name="HasOwn">It has the forecast of the person who leads the sitting, too.</param>
internal sealed record ForecastChart(string Name, string Says, Sheet Sheet, double Top, int Rows, ImmutableArray<string> Steps, bool HasOwn) : Chart(Name, Says, Sheet, Top, Rows);

/// <summary>The numbers of a chart: a column of labels and columns of numbers, some of them empty.</summary>
/// <param name="Labels">The label of each row.</param>
/// <param name="Columns">The columns.</param>
internal sealed record Sheet(ImmutableArray<string> Labels, ImmutableArray<SheetColumn> Columns)
{
    public SheetColumn Column(string key) => Columns.First(column => column.Key == key);

    /// <summary>The cells of a column, such as Sheet1!$B$2:$B$5.</summary>
    public string Range(SheetColumn column) => string.Create(CultureInfo.InvariantCulture, $"Sheet1!${Letter(column)}$2:${Letter(column)}${Labels.Length + 1}");

    /// <summary>Two cells of one row, such as Sheet1!$B$2:$C$2.</summary>
    public string Range(SheetColumn first, SheetColumn last, int row) => string.Create(CultureInfo.InvariantCulture, $"Sheet1!${Letter(first)}${row + 2}:${Letter(last)}${row + 2}");

    public string LabelRange => string.Create(CultureInfo.InvariantCulture, $"Sheet1!$A$2:$A${Labels.Length + 1}");

    public string HeadCell(SheetColumn column) => $"Sheet1!${Letter(column)}$1";

    public char Letter(SheetColumn column) => (char)('B' + Columns.IndexOf(column));
}

/// <summary>A column of numbers.</summary>
/// <param name="Key">What it is to the chart.</param>
/// <param name="Head">Its head, which is the name of its series.</param>
/// <param name="Values">Its numbers; null for an empty cell.</param>
/// <param name="Ink">The color in which it is drawn.</param>
internal sealed record SheetColumn(string Key, string Head, ImmutableArray<double?> Values, Ink Ink = Ink.Text)
{
    public string Head { get; } = WrittenLine.Clean(Head);
}
