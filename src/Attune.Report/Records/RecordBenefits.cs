namespace Attune.Report;

/// <summary>Benefits as lines from baseline to target; a wish is shown as a wish.</summary>
internal static class RecordBenefits
{
    public static Html Of(SittingRecord record, RecordStrings words) => record.Benefits.IsEmpty ? Html.Empty : Html.Of($"""
        <h2>{words["BenefitsTitle"]}</h2>
        <div class="scroll"><table role="table" class="table benefits stackable" aria-label="{words["BenefitsTitle"]}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words["BenefitAndOwner"]}</th><th role="columnheader" scope="col">{words["BaselineTarget"]}</th><th role="columnheader" scope="col">{words["TargetBy"]}</th></tr></thead><tbody role="rowgroup">
        {record.Benefits.Select(benefit => Row(benefit, words))}</tbody></table></div>
        """);

    private static Html Row(RecordedBenefit benefit, RecordStrings words)
    {
        var under = benefit.IsWish
            ? words.With("Wish", string.Join(", ", benefit.Gaps))
            : $"{Said.Plain(benefit.Owner, 120)}{(benefit.Accepted ? "" : $". {words["NotAccepted"]}")}";
        var line = BenefitLine.Svg(benefit, words.Culture, words.With("FromTo", benefit.Baseline, benefit.Target, Said.Plain(benefit.Unit, 40)));
        return Html.Of($"""
            <tr role="row"><th role="rowheader" scope="row">{Said.Of(benefit.Text)}{(benefit.Measure.Length > 0 ? Html.Of($" <span class=\"tiny\">{Said.Of(benefit.Measure)}</span>") : Html.Empty)} <span class="tiny">{under}</span></th>
            <td role="cell" class="full">{(line.Length > 0 ? Html.Checked(line) : Html.Of($"<span class=\"small\">{words["NothingToShow"]}</span>"))}</td><td role="cell" data-label="{words["TargetBy"]}">{(benefit.By.Length > 0 ? benefit.By : words["None"])}</td></tr>

            """);
    }
}
