using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Records;

/// <summary>Benefits as lines from baseline to target, in words first; a wish is shown as a wish.</summary>
internal static class RecordBenefits
{
    public static Html Render(SittingRecord record, bool offersFiles, RecordTexts words) => record.Benefits.IsEmpty ? Html.Empty : Html.Format($"""
        <h2>{words.BenefitsTitle}</h2>
        <div class="scroll"><table role="table" class="table benefits stackable" aria-label="{words.BenefitsTitle}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.BenefitAndOwner}</th><th role="columnheader" scope="col">{words.BaselineTarget}</th><th role="columnheader" scope="col">{words.TargetBy}</th></tr></thead><tbody role="rowgroup">
        {record.Benefits.Select((benefit, place) => Row(benefit, $"benefit-{place + 1}", offersFiles, words))}</tbody></table></div>
        """);

    private static Html Row(RecordedBenefit benefit, string chart, bool offersFiles, RecordTexts words)
    {
        var under = benefit.IsWish
            ? words.Wish(string.Join(", ", benefit.Gaps))
            : $"{WrittenText.Plain(benefit.Owner, 120)}{(benefit.Accepted ? "" : $". {words.NotAccepted}")}";
        var label = words.FromTo(benefit.Baseline, benefit.Target, WrittenText.Plain(benefit.Unit, 40));
        var line = BenefitLine.Svg(benefit, words.Culture, label, chart);
        var files = offersFiles ? FileLinks.ToChart(chart, WrittenText.Plain(benefit.Text, 120), new(words.Culture)) : Html.Empty;
        return Html.Format($"""
            <tr role="row"><th role="rowheader" scope="row">{WrittenText.Render(benefit.Text)}{(benefit.Measure.Length > 0 ? Html.Format($" <span class=\"tiny\">{WrittenText.Render(benefit.Measure)}</span>") : Html.Empty)} <span class="tiny">{under}</span>{Told(benefit, words)}</th>
            <td role="cell" class="full">{(line.Length > 0 ? Html.Format($"{Html.Checked(line)}{files}{Figures(benefit, words)}") : Html.Format($"<span class=\"small\">{words.NothingToShow}</span>"))}</td><td role="cell" data-label="{words.TargetBy}">{(benefit.By.Length > 0 ? benefit.By : words.None)}</td></tr>

            """);
    }

    // Where nothing was measured, moved or late, the line says all.
    private static Html Told(RecordedBenefit benefit, RecordTexts words)
        => !benefit.IsTold ? Html.Empty : Html.Format($" <span class=\"small\">{(benefit.IsOverdue ? Html.Format($"<b>{BenefitWords.Sentence(benefit, words.Culture)}</b>") : Html.Format($"{BenefitWords.Sentence(benefit, words.Culture)}"))}</span>");

    private static Html Figures(RecordedBenefit benefit, RecordTexts words) => benefit.FiguresOrNone.IsEmpty ? Html.Empty : Html.Format($"""
        <ul class="tiny figures" aria-label="{words.FiguresTitle(WrittenText.Plain(benefit.Text, 120))}">{BenefitWords.Lines(benefit, words.Culture).Select(line => Html.Format($"<li>{WrittenText.Render(line)}</li>"))}</ul>
        """);
}
