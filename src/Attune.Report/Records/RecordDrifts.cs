using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Records;

/// <summary>What was open again of what was agreed before, and how it ended.</summary>
internal static class RecordDrifts
{
    public static Html Render(SittingRecord record, RecordTexts words) => record.Reopened.IsEmpty ? Html.Empty : Html.Format($"""
        <h2>{words.ReopenedTitle}</h2><p class="small">{words.ReopenedAsOf(words.Day(record.Day))}</p>
        {Tables.Plain(words.ReopenedTitle, [words.ReopenedAgreed, words.AgreedOn, words.ReopenedEnd], record.Reopened.Select(drift => Html.Format(
            $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{WrittenText.Render(drift.Text)} <span class=\"tiny\">{drift.Kind}</span>{Fact(drift)}</th>{Tables.Cell(words.AgreedOn, Html.Format($"{(drift.AgreedOn is { } day ? words.Day(day) : words.None)}"))}{Tables.Wide(words.ReopenedEnd, End(drift))}</tr>\n")))}
        """);

    private static Html Fact(RecordedDrift drift) => drift.Fact.Length == 0 ? Html.Empty : Html.Format($" <span class=\"small\">{WrittenText.Render(drift.Fact)}</span>");

    private static Html End(RecordedDrift drift) => Html.Format($"<b>{drift.Ended}</b>{(drift.Reason.Length > 0 ? Html.Format($" <span class=\"small\">{WrittenText.Render(drift.Reason)}</span>") : Html.Empty)}");
}
