using Attune.Analysis.Horizons;
using Attune.Analysis.Rounds;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>When each side would judge success, and how many said what, who and when.</summary>
internal static class HorizonSection
{
    public static Html Render(Edition edition, QuestionEdition question)
    {
        if (question.Reading.Horizon is not { } horizon) { return BesideSection.Render(edition, question); }
        var words = edition.Words;
        var counts = horizon.Counts.Select(count => count.Leaders).ToList();
        var all = new SideCounts(counts.Sum(count => count.Business), counts.Sum(count => count.It));
        var shown = Cells.Shown(edition, counts);
        if (shown.All(row => row is null)) { return BesideSection.Render(edition, question); }
        return Html.Format($"""
            <section class="card" id="{question.Anchor}-horizon">
            <h2>{words.HorizonTitle}</h2>
            <p>{Conclusion(edition, counts[0], all)}</p>{horizon.LeavesOut.Where(left => Cells.ShowsBoth(edition, new(left.AtGoLive, left.MeasuredLater))).Select(left => Html.Format($"<p>{LeavesOut(edition, left)}</p>"))}
            {Tables.Render(edition, words.HorizonTitle, words.Horizon, horizon.Counts.Select((count, at) => Tables.Row(edition, Html.Format($"{Name(words, count.Horizon)}"), shown[at], all, null)))}
            {(horizon.Test is { } test ? Strength.Render(edition, test) : Html.Empty)}
            {Specific(edition, horizon.Specific)}</section>
            {BesideSection.Render(edition, question)}
            """);
    }

    /// <summary>What a success that stops at go-live leaves out, in a sentence.</summary>
    public static Html LeavesOut(Edition edition, LeftOut left)
    {
        var numbers = edition.Numbers;
        return Sentence.Fill(edition.Words.LeavesOut, Html.Format($"{numbers.StartWord(left.AtGoLive)}"), Html.Format($"{numbers.Word(left.Chose)}"), edition.Name(left.Side),
            Html.Format($"{numbers.StartWord(left.MeasuredLater)}"), edition.Name(left.Side == Side.Business ? Side.It : Side.Business), Html.Format($"{numbers.Word(left.AtGoLive)}"));
    }

    public static string Name(ReportTexts words, Horizon horizon) => horizon switch
    {
        Horizon.GoLive => words.HorizonGoLive,
        Horizon.Quarter => words.HorizonQuarter,
        Horizon.Year => words.HorizonYear,
        Horizon.Years => words.HorizonYears,
        _ => throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "No such horizon."),
    };

    private static Html Conclusion(Edition edition, SideCounts atGoLive, SideCounts all) => Cells.ShowsBoth(edition, atGoLive)
        ? edition.StartCount(atGoLive.Total, edition.Words.StopsAtGoLiveOne, edition.Words.StopsAtGoLiveMany, Html.Format($"{edition.Numbers.Word(all.Total)}"))
        : Html.Format($"{edition.Words.HorizonChosen}");

    private static Html Specific(Edition edition, SpecificityCounts said)
    {
        if (said.Answered.Total == 0 || !edition.ShowsQuotes) { return Html.Empty; }
        var words = edition.Words;
        (string Name, SideCounts Leaders)[] rows = [(words.NamesMeasure, said.Measure), (words.NamesOwner, said.Owner), (words.NamesDate, said.Date)];
        return Html.Format($"""
            <h3>{words.SpecificTitle}</h3>
            {Tables.Render(edition, words.SpecificTitle, words.Names, rows.Select(row => Tables.Row(edition, Html.Format($"{row.Name}"), Cells.ShowsBoth(edition, row.Leaders) ? row.Leaders : null, said.Answered, null)))}

            """);
    }
}
