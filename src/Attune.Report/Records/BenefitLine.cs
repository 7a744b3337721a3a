using System.Globalization;
using Attune.Report.Markup;

namespace Attune.Report.Records;

/// <summary>A benefit as a line: over its quarters where there are figures, and else from its baseline to its target; no value in between is invented.</summary>
public static class BenefitLine
{
    /// <summary>An SVG that uses classes only, so that it may stand under a strict policy; empty if baseline or target is missing.</summary>
    /// <param name="benefit">The benefit with its baseline and target.</param>
    /// <param name="culture">The culture for the numbers.</param>
    /// <param name="label">A description, such as "from 9 to 5 working days".</param>
    /// <param name="chart">The name by which the page offers it as a file.</param>
    public static string Svg(RecordedBenefit benefit, CultureInfo culture, string label, string chart)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        if (benefit is not { Baseline: { } from, Target: { } to }) { return ""; }
        if (!benefit.FiguresOrNone.IsEmpty)
        {
            return Html.Format($"<svg class=\"bench draw\" viewBox=\"0 0 400 144\" role=\"img\" aria-label=\"{BenefitWords.Sentence(benefit, culture)}\" data-chart=\"{chart}\" data-subject=\"{WrittenText.Plain(benefit.Text, 120)}\">{BenefitChart.Draw(benefit, culture)}</svg>").ToString();
        }

        return Html.Format($"""
            <svg class="bench draw" viewBox="0 0 400 56" role="img" aria-label="{label}" data-chart="{chart}" data-subject="{WrittenText.Plain(benefit.Text, 120)}"><path class="s2" d="M20 18H360M20 10V26" stroke-width="2"/><circle class="fi" cx="20" cy="18" r="8"/><path class="si" d="M360 7V29" stroke-width="4"/><text x="20" y="50" font-size="16" font-weight="650" text-anchor="start">{Figure(from)}</text><text class="f2" x="360" y="50" font-size="15" text-anchor="end">{Figure(to)}</text></svg>
            """).ToString();

        string Figure(decimal number) => $"{number.ToString("0.##", culture)}{(benefit.Unit is "%" ? " %" : "")}";
    }
}
