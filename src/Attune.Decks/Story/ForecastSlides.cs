using Attune.Analysis.Rounds;
using Attune.Decks.Contents;
using Attune.Decks.Design;
using Attune.Decks.Drawing;
using Attune.Decks.Slides;
using Attune.Statistics.Sides;

namespace Attune.Decks.Story;

/// <summary>What each side expected of the answers, and what was found, as a dumbbell for each question.</summary>
internal static class ForecastSlides
{
    // The columns of the table are narrower than the whole of it by this much.
    private const double Narrower = .6;

    // Marks of the two sides stand so far above and below the middle of a row, so that neither covers the other.
    private const double Apart = .18;

    public static IEnumerable<Slide> Tell(Teller teller)
    {
        DeckForecast[][] pages = [.. teller.Content.Forecasts.Chunk(BesideChart.MostRows)];
        return pages.Select((forecasts, at) => One(teller, forecasts, at, pages.Length));
    }

    private static Slide One(Teller teller, DeckForecast[] forecasts, int at, int pages)
    {
        var words = teller.Words;
        var (rows, place) = (Layouts.Chart.Find("Rows"), Layouts.Chart.Find("Chart"));
        var longest = (int)(Narrower * BesideChart.LongestText(forecasts.Length));
        var grid = BesideChart.Set(
            [250, 170], [new(words.QuestionHead), new(words.ForecastFound)],
            [.. forecasts.Select(forecast => (ImmutableArray<Cell>)
            [
                new([new Line(Teller.Name(forecast.Question, longest)) { IsSerif = true }]),
                new([Line.Bold(forecast.Found is { } found ? words.Likeness(found) : words.Untold), new Line([new Words(Teller.Name(forecast.Means, longest), Ink.Second)]) { Scale = .85, Before = .1 }]),
            ])],
            rows.Box.Height - ChartDrawing.Legend, rows.Size, rows.Least);
        var box = place.Box with { Height = grid.Height + ChartDrawing.Legend };
        var chart = new ForecastChart(words.ForecastKicker, words.ForecastChart, Sheet(teller, forecasts), grid.Heights[0], forecasts.Length, [.. Enum.GetValues<Likeness>().Select(words.Likeness)], forecasts.Any(forecast => forecast.Own is not null));
        return Teller.Slide(
            Layouts.Chart, teller.Page(teller.Content.ForecastFinding, at, pages), words.ForecastKicker,
            [new TableItem(rows, grid, teller.Says(words.ForecastKicker, grid.Heads)), new ChartItem(place with { Box = box }, chart), Teller.Caption(Layouts.Chart, teller.FootOf(words.ForecastCaption, grid.Rows))],
            forecasts.SelectMany(forecast => Notes(teller, forecast)));
    }

    private static Sheet Sheet(Teller teller, DeckForecast[] forecasts)
    {
        var words = teller.Words;
        (string Key, string Head, double Row, Func<DeckForecast, Likeness?> Said, Ink Ink)[] said =
        [
            // What was found stands between what the sides expected, because a line of the chart is drawn between two cells that stand side by side.
            ("business", words.ForecastExpected(teller.Side(Side.Business)), Apart, forecast => forecast.Business, Ink.Business),
            ("found", words.ForecastFound, 0, forecast => forecast.Found, Ink.Text),
            ("it", words.ForecastExpected(teller.Side(Side.It)), -Apart, forecast => forecast.It, Ink.It),
            ("own", words.ForecastExpected(forecasts.Select(forecast => forecast.Own?.Name).FirstOrDefault(name => name is not null) ?? ""), 0, forecast => forecast.Own?.Likeness, Ink.Second),
        ];
        return new(
            [.. forecasts.Select(forecast => Teller.Name(forecast.Question))],
            [
                .. said.Select(one => new SheetColumn(one.Key, one.Head, [.. forecasts.Select(forecast => (double?)one.Said(forecast))], one.Ink)),
                // Where a mark stands: the rows of the chart are counted from below.
                .. said.SelectMany(one => new[] { $"{one.Key} row", $"{one.Key} row again" }.Select(key => new SheetColumn(
                    key, $"{one.Head}: y", [.. forecasts.Select((forecast, place) => one.Said(forecast) is null ? (double?)null : forecasts.Length - place - .5 + one.Row)]))),
            ]);
    }

    private static IEnumerable<string> Notes(Teller teller, DeckForecast forecast)
    {
        var words = teller.Words;
        yield return words.ForecastNote(forecast.Question, teller.Side(Side.Business), Said(forecast.Business), teller.Side(Side.It), Said(forecast.It), forecast.Found is { } found ? words.Likeness(found) : words.Untold, forecast.Means);
        if (forecast.Own is { } own) { yield return words.ForecastOwn(own.Name, words.Likeness(own.Likeness)); }
        foreach (var sentence in forecast.Sentences) { yield return sentence; }

        string Said(Likeness? likeness) => likeness is { } said ? words.Likeness(said) : words.NotSaid;
    }
}
