using System.Globalization;
using Attune.Analysis.Cultures;
using Attune.Analysis.Ratings;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>What was rated and what was put in order: median and spread of each side, and the order of the room, with what a test says of them.</summary>
internal static class ScalesSection
{
    public static bool IsShown(Edition edition) => Ratings(edition).Any() || Rankings(edition).Any();

    public static Html Render(Edition edition) => !IsShown(edition) ? Html.Empty : Html.Format($"""
        <article id="scales">
        <p class="kicker">{edition.Words.Scales}</p>
        <h1 class="q">{edition.Words.ScalesTitle}</h1>
        <p class="lede">{edition.Words.ScalesLead}{CultureText.Render(edition, CultureItems.Ratings)}</p>
        {Ratings(edition).Select(rating => Rating(edition, rating))}{Rankings(edition).Select(ranking => Ranking(edition, ranking))}</article>

        """);

    // A rating is a number like a vote: of two people of a side, each would know the other's.
    private const int Fewest = 3;

    private static int Smallest(Edition edition) => Math.Max(Fewest, edition.SmallestCell);

    private static bool ShowsSides(Edition edition, int business, int it) => (business == 0 || business >= Smallest(edition)) && (it == 0 || it >= Smallest(edition));

    private static IEnumerable<RatingReading> Ratings(Edition edition)
        => edition.Reading.Ratings.Select(rating => rating with { Items = [.. rating.Items.Where(item => item.Room.Leaders >= Smallest(edition))] }).Where(rating => !rating.Items.IsEmpty);

    private static IEnumerable<RankingReading> Rankings(Edition edition) => edition.Reading.Rankings.Where(ranking => ranking.Room.Leaders >= Smallest(edition));

    private static Html Rating(Edition edition, RatingReading rating)
    {
        var words = edition.Words;
        return Html.Format($"""
            <section class="card"><h2>{TextOf(edition, rating.Question)}</h2>
            {Tables.Plain(words.Scales, [words.RatedItem, Name(edition, Side.Business), Name(edition, Side.It), words.ReadingHead, words.TestHead], rating.Items.Select(item => Row(edition, item)))}
            <p class="small">{words.RatedKey}</p></section>

            """);
    }

    private static Html Row(Edition edition, RatedItem item)
    {
        var words = edition.Words;
        var name = item.Item.Length > 0 ? WrittenText.Short(item.Item, edition.Limits.NameLength) : Html.Format($"{words.RatedWhole}");
        var bySide = ShowsSides(edition, item.Business?.Leaders ?? 0, item.It?.Leaders ?? 0);
        var test = bySide && item.Test is { } exact
            ? Sentence.Fill(words.FloorInTable, Html.Format($"{edition.Numbers.P(exact.P)}"), Html.Format($"{edition.Numbers.Fraction(exact.Smallest)}"))
            : Html.Format($"{words.NotShown}");
        return Html.Format($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{name}</th>{Spread(edition, Side.Business, bySide ? item.Business : null)}{Spread(edition, Side.It, bySide ? item.It : null)}{Tables.Cell(words.ReadingHead, Reading(edition, item, bySide))}{Tables.Cell(words.TestHead, Html.Format($"<span class=\"num\">{test}</span>"))}</tr>\n");
    }

    private static Html Spread(Edition edition, Side side, RatingSpread? spread) => Html.Format(
        $"<td role=\"cell\" class=\"{SideLabel.Class(side)}\" data-label=\"{Name(edition, side)}\">{(spread is null ? Html.Format($"{edition.Words.NotShown}") : Html.Format($"{Drawn(side, spread)}{Said(edition, spread)}"))}</td>");

    private static Html Said(Edition edition, RatingSpread spread) => spread.Low == spread.High ? Html.Format($"<b>{edition.Numbers.Step(spread.Median)}</b>") : Sentence.Fill(
        edition.Words.RatedSpread, Html.Format($"<b>{edition.Numbers.Step(spread.Median)}</b>"), Html.Format($"{edition.Numbers.Step(spread.Low)}"), Html.Format($"{edition.Numbers.Step(spread.High)}"));

    // The words beside it say the same.
    private static Html Drawn(Side side, RatingSpread spread)
    {
        var css = SideLabel.Class(side);
        return Html.Format($"""<svg class="draw spread" viewBox="0 0 180 24" aria-hidden="true"><path class="axis" d="M10 12H170M10 8v8M50 8v8M90 8v8M130 8v8M170 8v8"/><path class="s{css}" d="M{X(spread.Low, -1)} 12H{X(spread.High, 1)}" stroke-width="6"/>{(side == Side.Business ? Html.Format($"<circle class=\"fa\" cx=\"{X(spread.Median)}\" cy=\"12\" r=\"8\"/>") : Html.Format($"<rect class=\"fb\" x=\"{X(spread.Median, -7.5)}\" y=\"4.5\" width=\"15\" height=\"15\"/>"))}</svg>""");
    }

    private static string X(double step, double and = 0) => (10 + ((step - 1) * 40) + and).ToString("0.##", CultureInfo.InvariantCulture);

    private static Html Reading(Edition edition, RatedItem item, bool bySide)
    {
        var words = edition.Words;
        if (bySide && item.Sides == SidesApart.Apart) { return Html.Format($"<b>{words.SidesDiffer}</b>"); }
        var shape = item.Shape switch
        {
            RatingShape.Agreed => words.ShapeAgreed,
            RatingShape.TwoCamps => words.ShapeTwoCamps,
            RatingShape.Scattered => words.ShapeScattered,
            _ => words.CannotTell,
        };
        return item.Agreement is { } agreement
            ? Html.Format($"{shape} <span class=\"tiny\">{Sentence.Fill(words.AgreementAside, Html.Format($"{edition.Numbers.Ratio(agreement.Value)}"), Html.Format($"{edition.Numbers.Ratio(agreement.Chance)}"))}</span>")
            : Html.Format($"{shape}");
    }

    private static Html Ranking(Edition edition, RankingReading ranking)
    {
        var words = edition.Words;
        var bySide = ShowsSides(edition, ranking.Business?.Leaders ?? 0, ranking.It?.Leaders ?? 0);
        var shown = bySide ? ranking : ranking with { Business = null, It = null, Sides = SidesApart.CannotTell };
        return Html.Format($"""
            <section class="card"><h2>{TextOf(edition, ranking.Question)}</h2>
            <p>{Order(words, shown)}</p>
            {Tables.Plain(words.Scales, [words.RankedPlace, words.RatedItem, Name(edition, Side.Business), Name(edition, Side.It)], shown.Room.Places.SelectMany(place => place).Select(item => Row(edition, shown, item)))}
            {(shown.Room.W is { } w ? Html.Format($"<p class=\"strength\">{Sentence.Fill(words.RankedW, Html.Format($"{edition.Numbers.Ratio(w)}"))}{(shown.Room.Test is { } test ? Html.Format($" <span class=\"tiny\">{Strength.Aside(edition, test)}</span>") : Html.Empty)}</p>") : Html.Empty)}</section>

            """);
    }

    private static Html Row(Edition edition, RankingReading ranking, int item) => Html.Format(
        $"<tr role=\"row\"><td role=\"cell\" data-label=\"{edition.Words.RankedPlace}\"><span class=\"num\">{edition.Numbers.Figure(ranking.Room.PlaceOf(item))}</span></td><th role=\"rowheader\" scope=\"row\">{WrittenText.Short(ranking.Items[item], edition.Limits.NameLength)}</th>{Place(edition, ranking, item, Side.Business)}{Place(edition, ranking, item, Side.It)}</tr>\n");

    private static Html Place(Edition edition, RankingReading ranking, int item, Side side)
        => Tables.Cell(Name(edition, side), Html.Format($"<span class=\"num\">{(ranking.On(side) is { } order ? edition.Numbers.Figure(order.PlaceOf(item)) : edition.Words.NotShown)}</span>"));

    private static string Order(ReportTexts words, RankingReading ranking) => (ranking.Sides, ranking.Room.Concordance) switch
    {
        (SidesApart.Apart, _) => words.RankedApart,
        (_, Concordance.Shared) => words.RankedShared,
        (_, Concordance.NotShown) => words.RankedNone,
        _ => words.RankedUntold,
    };

    private static string Name(Edition edition, Side side) => WrittenText.Plain(edition.Reading.Round.Sides.For(side), edition.Limits.NameLength);

    private static Html TextOf(Edition edition, string question)
        => WrittenText.Render(edition.Reading.Round.Questions.FirstOrDefault(asked => asked.Id == question)?.Text ?? question);
}
