using System.Globalization;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>The record of a sitting as one file that needs nothing else, to be read, printed and kept.</summary>
public static class RecordHtml
{
    /// <param name="record">As far as its readers may know it.</param>
    /// <param name="forSponsor">Named in the masthead; what is left out is left out of the record before.</param>
    /// <param name="culture">Form of dates and numbers.</param>
    public static string Of(SittingRecord record, bool forSponsor, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(record);
        var words = new RecordStrings(culture);
        return Document.OfReport(words.With("Title", Said.Plain(record.Program, 120), record.Round), Body(record, forSponsor, words), words["Skip"], Html.Empty, "en");
    }

    internal static Html Body(SittingRecord record, bool forSponsor, RecordStrings words) => Html.Of($"""
        <article id="top" class="record">
        <header class="masthead"><span class="wordmark">Attune</span><span>{words[forSponsor ? "ForSponsor" : "ForRoom"]}, {words.Day(record.Day)}</span></header>
        <p class="kicker">{Sentence.Of(words["Kicker"], Said.Short(record.Program, 120), Html.Of($"{record.Round}"))}</p><h1>{Conclusion(record, words)}</h1>
        <p class="lede">{words.With("Lede", record.Leaders.Business, Said.Plain(record.Sides.Business, 60), record.Leaders.It, Said.Plain(record.Sides.It, 60))}</p>
        {RecordTopics.Of(record, words)}{RecordStatements.Of(record, words)}{RecordDecisions.Of(record, words)}{RecordCommitments.Of(record, words)}{RecordBenefits.Of(record, words)}{Audience(record, words)}
        <section class="limits"><h2>{words["LimitsTitle"]}</h2><p>{words["Limits"]}</p></section>
        </article>
        """);

    /// <summary>States the finding.</summary>
    public static string Heading(SittingRecord record, CultureInfo culture) => Conclusion(record, new RecordStrings(culture));

    /// <summary>What became of earlier commitments, in numbers.</summary>
    public static string Counted(FateCounts counts, CultureInfo culture) => RecordCommitments.Counted(counts, new RecordStrings(culture));

    private static string Conclusion(SittingRecord record, RecordStrings words)
    {
        var (passed, unresolved) = (record.Count(StatementEnd.Passed), record.Count(StatementEnd.Unresolved));
        return (passed, unresolved) switch
        {
            (0, 0) when record.Decisions.IsEmpty => words["NothingYet"],
            (0, 0) => words.Count("Decided", record.Decisions.Length),
            (_, 0) => words.Count("Passed", passed),
            (0, _) => words.Count("Unresolved", unresolved),
            _ => $"{words.Count("Passed", passed)}, {words.Count("AndUnresolved", unresolved)}",
        };
    }

    private static Html Audience(SittingRecord record, RecordStrings words) => record.Audience.IsEmpty ? Html.Empty : Html.Of($"""
        <h2>{words["AudienceTitle"]}</h2><p class="small">{words["AudienceText"]}</p>
        {Tables.Plain(words["AudienceTitle"], [words["Statement"], Said.Plain(record.Sides.Business, 60), Said.Plain(record.Sides.It, 60), words["Reading"]], record.Audience.Select(each => Html.Of(
            $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{Said.Of(each.Text)}</th>{Tables.Cell(Said.Plain(record.Sides.Business, 60), Figure(each, Side.Business, words))}{Tables.Cell(Said.Plain(record.Sides.It, 60), Figure(each, Side.It, words))}{Tables.Cell(words["Reading"], Said.Of(each.Reading))}</tr>\n")))}
        """);

    private static Html Figure(RecordedAudienceVote vote, Side side, RecordStrings words)
        => Html.Of($"<span class=\"num\">{words.With("Of", vote.For.Of(side), vote.Votes.Of(side))}</span>");
}
