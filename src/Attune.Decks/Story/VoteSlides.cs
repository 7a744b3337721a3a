using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Report;
using Attune.Report.Records;
using Attune.Statistics.Sides;

namespace Attune.Decks.Story;

/// <summary>What was voted on: diverging bars of both sides beside the statements, and the reasons against in the notes.</summary>
internal static class VoteSlides
{
    public static IEnumerable<Slide> Tell(Teller teller)
    {
        if (teller.Record.Statements.IsEmpty) { return []; }
        // The teams are told what stands and not by how many; without a number there is nothing to draw.
        if (teller.Content.Readers == Audience.Team) { return Results(teller); }
        RecordedStatement[][] pages = [.. teller.Record.Statements.OrderBy(statement => statement.End).Chunk(BesideChart.MostRows)];
        return pages.Select((statements, at) => One(teller, statements, at, pages.Length));
    }

    private static IEnumerable<Slide> Results(Teller teller)
    {
        var words = teller.Words;
        return teller.Table(
            RecordHtml.Heading(teller.Record, words.Culture), words.VotesKicker, new((words.StatementHead, 664, null), (words.Result, 200, null)),
            teller.Record.Statements.OrderBy(statement => statement.End).Select(statement => (ImmutableArray<Cell>)[new([Text(statement, Teller.LongestCell)]), new([Line.Bold(words.End(statement.End))])]),
            words.VotesCaptionTeam, teller.Record.Statements.Select(statement => words.OwnerOf(words.Statement(statement.Number), $"{statement.Text} {words.End(statement.End)}.")));
    }

    private static Slide One(Teller teller, RecordedStatement[] statements, int at, int pages)
    {
        var words = teller.Words;
        var (rows, place) = (Layouts.Chart.Find("Rows"), Layouts.Chart.Find("Chart"));
        var grid = BesideChart.Set(
            [420], [new(words.StatementHead)],
            [.. statements.Select(statement => (ImmutableArray<Cell>)[new([Text(statement, BesideChart.LongestText(statements.Length)), new Line([new Words($"{words.Statement(statement.Number)}: "), new Words(words.End(statement.End), IsBold: true), new Words(IsHidden(statement) ? $". {words.VotesHidden}" : "")]) { Scale = .85, Before = .15 }])])],
            rows.Box.Height, rows.Size, rows.Least);
        RecordedSide?[] counted = [.. statements.SelectMany(statement => new[] { statement.Business, statement.It })];
        var chart = new VotesChart(words.VotesKicker, words.VotesChart, Sheet(teller, statements), grid.Heights[0], statements.Length, Math.Max(1, counted.Max(side => side?.On ?? 0)), counted.Max(side => Against(side) ?? 0));
        return Teller.Slide(
            Layouts.Chart, teller.Page(RecordHtml.Heading(teller.Record, words.Culture), at, pages), words.VotesKicker,
            [new TableItem(rows, grid, teller.Says(words.VotesKicker, grid.Heads)), new ChartItem(place with { Box = place.Box with { Height = grid.Height } }, chart), Teller.Caption(Layouts.Chart, teller.FootOf(words.VotesCaption, grid.Rows))],
            statements.SelectMany(statement => Notes(teller, statement)));
    }

    private static bool IsHidden(RecordedStatement statement) => statement is { Business.On: null } or { It.On: null };

    private static Line Text(RecordedStatement statement, int longest) => new(Teller.Name(statement.Text, longest)) { IsSerif = true };

    /// <summary>A row for each statement and side; the numbers of a side that may not be shown are empty cells.</summary>
    private static Sheet Sheet(Teller teller, RecordedStatement[] statements)
    {
        var (words, sides) = (teller.Words, Enum.GetValues<Side>());
        (RecordedStatement Statement, Side Side)[] rows = [.. from statement in statements from side in sides select (statement, side)];
        return new(
            [.. rows.Select(row => $"{row.Statement.Number} {teller.Side(row.Side)}")],
            [
                .. sides.Select(side => new SheetColumn($"{side}+", words.VotesFor(teller.Side(side)), [.. rows.Select(row => row.Side == side ? (double?)On(row.Statement, side)?.On : null)], Teller.InkOf(side))),
                .. sides.Select(side => new SheetColumn($"{side}-", words.VotesAgainst(teller.Side(side)), [.. rows.Select(row => row.Side == side ? 0 - (double?)Against(On(row.Statement, side)) : null)], Teller.InkOf(side))),
            ]);
    }

    private static RecordedSide? On(RecordedStatement statement, Side side) => side == Side.Business ? statement.Business : statement.It;

    private static int? Against(RecordedSide? side) => side?.Of - side?.On;

    private static IEnumerable<string> Notes(Teller teller, RecordedStatement statement)
    {
        var words = teller.Words;
        yield return words.VoteNote(words.Statement(statement.Number), statement.Text, words.End(statement.End), teller.Side(Side.Business), teller.Of(statement.Business), teller.Side(Side.It), teller.Of(statement.It));
        if (statement.Movement.Length > 0) { yield return statement.Movement; }
        foreach (var dissent in statement.Dissent) { yield return dissent.By.Length > 0 ? words.DissentBy(dissent.By, dissent.Reason) : words.Dissent(dissent.Reason); }
        if (statement.DissentKept > 0) { yield return words.DissentKept(statement.DissentKept); }
    }
}
