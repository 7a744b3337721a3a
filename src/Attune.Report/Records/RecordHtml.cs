using System.Globalization;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Records;

/// <summary>The record of a sitting as one self-contained file, to be read, printed and kept.</summary>
public static class RecordHtml
{
    /// <param name="record">The record as far as its readers may know it.</param>
    /// <param name="forSponsor">If true, the masthead names the sponsor; what a sponsor may not see must already be left out of the record.</param>
    /// <param name="culture">The culture for dates and numbers.</param>
    /// <param name="offersFiles">Whether links offer the record as PDF and each chart as a file (<see cref="FileLinks"/>).</param>
    public static string Render(SittingRecord record, bool forSponsor, CultureInfo culture, bool offersFiles = false)
    {
        ArgumentNullException.ThrowIfNull(record);
        var words = new RecordTexts(culture);
        return Document.OfReport(words.Title(WrittenText.Plain(record.Program, 120), record.Round), Body(record, forSponsor, words, offersFiles), words.Skip, Html.Empty, "en");
    }

    internal static Html Body(SittingRecord record, bool forSponsor, RecordTexts words, bool offersFiles = false) => Html.Format($"""
        <article id="top" class="record">
        <header class="masthead"><span class="wordmark">Attune</span><span>{(forSponsor ? words.ForSponsor : words.ForRoom)}, {words.Day(record.Day)}</span>{(offersFiles ? FileLinks.ToPdf(new(words.Culture)) : Html.Empty)}</header>
        <p class="kicker">{Sentence.Fill(words.Kicker, WrittenText.Short(record.Program, 120), Html.Format($"{record.Round}"))}</p><h1>{Conclusion(record, words)}</h1>
        <p class="lede">{words.Lede(record.Leaders.Business, WrittenText.Plain(record.Sides.Business, 60), record.Leaders.It, WrittenText.Plain(record.Sides.It, 60))}</p>{(record.Origin is { } origin ? Html.Format($"<p class=\"small\">{WrittenText.Render(origin)}</p>") : Html.Empty)}
        {RecordTopics.Render(record, words)}{RecordStatements.Render(record, words)}{RecordDrifts.Render(record, words)}{RecordTrends.Render(record, words)}{RecordDecisions.Render(record, words)}{Findings(record, words)}{RecordCommitments.Render(record, words)}{RecordBenefits.Render(record, offersFiles, words)}{Audience(record, words)}{Talk(record, words)}
        <section class="limits"><h2>{words.LimitsTitle}</h2><p>{words.Limits}</p></section>{Trail(record, words)}
        </article>
        """);

    /// <summary>States the finding.</summary>
    public static string Heading(SittingRecord record, CultureInfo culture) => Conclusion(record, new RecordTexts(culture));

    /// <summary>What became of earlier commitments, in numbers.</summary>
    public static string Counted(FateCounts counts, CultureInfo culture) => RecordCommitments.Counted(counts, new RecordTexts(culture));

    private static string Conclusion(SittingRecord record, RecordTexts words)
    {
        var (passed, unresolved) = (record.Count(StatementEnd.Passed), record.Count(StatementEnd.Unresolved));
        return (passed, unresolved) switch
        {
            (0, 0) when record.Decisions.IsEmpty => words.NothingYet,
            (0, 0) => words.Decided(record.Decisions.Length),
            (_, 0) => words.Passed(passed),
            (0, _) => words.Unresolved(unresolved),
            _ => $"{words.Passed(passed)}, {words.AndUnresolved(unresolved)}",
        };
    }

    private static Html Findings(SittingRecord record, RecordTexts words) => record.Findings.IsEmpty ? Html.Empty : Html.Format($"""
        <h2>{words.FindingsTitle}</h2>
        {record.Findings.Select(finding => Html.Format($"<p class=\"kicker\">{finding.Name}</p><p>{WrittenText.Render(finding.Finding)}</p>{(finding.Loud.IsEmpty ? Html.Empty : Html.Format($"<ul>{finding.Loud.Select(loud => Html.Format($"<li>{WrittenText.Render(loud)}</li>"))}</ul>"))}\n"))}
        """);

    private static Html Audience(SittingRecord record, RecordTexts words) => record.Audience.IsEmpty ? Html.Empty : Html.Format($"""
        <h2>{words.AudienceTitle}</h2><p class="small">{words.AudienceText}</p>
        {Tables.Plain(words.AudienceTitle, [words.Statement, WrittenText.Plain(record.Sides.Business, 60), WrittenText.Plain(record.Sides.It, 60), words.Reading], record.Audience.Select(recordedAudienceVote => Html.Format(
            $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{WrittenText.Render(recordedAudienceVote.Text)}</th>{Tables.Cell(WrittenText.Plain(record.Sides.Business, 60), Figure(recordedAudienceVote, Side.Business, words))}{Tables.Cell(WrittenText.Plain(record.Sides.It, 60), Figure(recordedAudienceVote, Side.It, words))}{Tables.Cell(words.Reading, WrittenText.Render(recordedAudienceVote.Reading))}</tr>\n")))}
        """);

    private static Html Talk(SittingRecord record, RecordTexts words) => record.Turns is not { } turns ? Html.Empty : Html.Format($"""
        <h2>{words.TalkTitle}</h2><p>{words.Talk(turns.Total, turns.Business, WrittenText.Plain(record.Sides.Business, 60), turns.It, WrittenText.Plain(record.Sides.It, 60))}</p>
        """);

    private static Html Trail(SittingRecord record, RecordTexts words) => record.Trail is not { Lines: > 0 } trail ? Html.Empty : Html.Format($"""
        <p class="small">{words.Trail(trail.Lines)}</p><p class="tiny"><bdi>{trail.Seal}</bdi></p>
        """);

    private static Html Figure(RecordedAudienceVote vote, Side side, RecordTexts words)
        => Html.Format($"<span class=\"num\">{words.Of(vote.For.On(side), vote.Votes.On(side))}</span>");
}
