using System.Globalization;
using Attune.Report.Markup;

namespace Attune.Report.Records;

/// <summary>The line of a benefit over its quarters: what was confirmed is joined and filled, what is only entered stands beside it hollow, the target is a dashed line.</summary>
internal sealed class BenefitChart
{
    private const double Left = 24;
    private const double Right = 376;
    private const double Top = 30;
    private const double Bottom = 92;

    // Nearer than this to each other two labels would touch.
    private const double Near = 26;

    private readonly RecordedBenefit _benefit;
    private readonly CultureInfo _culture;
    private readonly decimal _least;
    private readonly decimal _most;
    private readonly int _slots;

    private BenefitChart(RecordedBenefit benefit, CultureInfo culture)
    {
        (_benefit, _culture) = (benefit, culture);
        var values = benefit.Figures.Select(figure => figure.Value).Append(benefit.Baseline!.Value).Append(benefit.Target!.Value).ToList();
        (_least, _most) = (values.Min(), values.Max());
        _slots = Math.Max(1, benefit.Figures.Select(figure => figure.At).Append(benefit.DueAt ?? 0).Max());
    }

    /// <summary>What stands in the drawing; the benefit has baseline, target and a figure at least.</summary>
    public static Html Draw(RecordedBenefit benefit, CultureInfo culture) => new BenefitChart(benefit, culture).Draw();

    private Html Draw()
    {
        var (from, to) = (_benefit.Baseline!.Value, _benefit.Target!.Value);
        var confirmed = _benefit.Figures.Where(figure => figure.State == FigureState.Confirmed).ToList();
        var line = $"M{X(0)} {Y(from)}{string.Concat(confirmed.Select(figure => $"L{X(figure.At)} {Y(figure.Value)}"))}";
        var last = _benefit.Figures[^1];
        // The target is named on the side of its line where the last figure is not.
        var under = YOf(last.Value) < YOf(to) || (XOf(last.At) < Right - (4 * Near) && YOf(to) < Top + Near);
        return Html.Format($"""
            <path class="s2" d="M{X(0)} {Y(to)}H{N(Right)}" stroke-width="2" stroke-dasharray="6 5"/><text class="f2" x="{N(Right)}" y="{N(YOf(to) + (under ? 18 : -8))}" font-size="14" text-anchor="end">{Figure(to)}</text><path class="si" d="{line}" stroke-width="2.5"/><path class="si" d="M{X(0)} {N(YOf(from) - 9)}V{N(YOf(from) + 9)}" stroke-width="3"/>{_benefit.Figures.Select(Point)}{Label(0, from, 0, bold: false)}{Label(last.At, last.Value, YOf(last.Value) - YOf(from), bold: true)}{Due()}
            """);
    }

    private Html Point(RecordedFigure figure) => figure.State switch
    {
        FigureState.Confirmed => Html.Format($"<circle class=\"fi\" cx=\"{X(figure.At)}\" cy=\"{Y(figure.Value)}\" r=\"6\"/>"),
        FigureState.Disputed => Html.Format($"<path class=\"si\" d=\"M{N(XOf(figure.At) - 6)} {N(YOf(figure.Value) - 6)}l12 12m0 -12l-12 12\" stroke-width=\"2.5\"/>"),
        _ => Html.Format($"<circle class=\"si fp\" cx=\"{X(figure.At)}\" cy=\"{Y(figure.Value)}\" r=\"6\" stroke-width=\"2.5\"/>"),
    };

    // A number stands above its point, and below it where the line comes from above.
    private Html Label(int at, decimal value, double fell, bool bold)
    {
        var (x, y) = (XOf(at), YOf(value) + (fell > 0 ? 22 : -12));
        var anchor = at == 0 ? "start" : x > Right - Near ? "end" : "middle";
        return Html.Format($"<text x=\"{N(at == 0 ? Left - 6 : x)}\" y=\"{N(y)}\" font-size=\"{(bold ? 16 : 14)}\"{(bold ? Html.Checked(" font-weight=\"650\"") : Html.Empty)} text-anchor=\"{anchor}\">{Figure(value)}</text>");
    }

    private Html Due()
    {
        var ends = Html.Format($"<text class=\"f2\" x=\"{N(Right)}\" y=\"136\" font-size=\"13\" text-anchor=\"end\">{(_benefit.DueAt == _slots ? _benefit.By : _benefit.Figures[^1].Quarter)}</text>");
        if (_benefit.DueAt is not { } due) { return ends; }
        var tick = Html.Format($"<path class=\"s2\" d=\"M{X(due)} 112V122\" stroke-width=\"3\"/>");
        var between = due != _slots && XOf(due) < Right - (3 * Near) ? Html.Format($"<text class=\"f2\" x=\"{X(due)}\" y=\"136\" font-size=\"13\" text-anchor=\"middle\">{_benefit.By}</text>") : Html.Empty;
        return Html.Format($"<path class=\"s2\" d=\"M{N(Left)} 117H{N(Right)}\" stroke-width=\"1\"/>{tick}{between}{ends}");
    }

    private double XOf(int at) => Left + ((Right - Left) * at / _slots);

    private double YOf(decimal value) => _most == _least ? (Top + Bottom) / 2 : Bottom - ((Bottom - Top) * (double)((value - _least) / (_most - _least)));

    private string X(int at) => N(XOf(at));

    private string Y(decimal value) => N(YOf(value));

    private string Figure(decimal number) => BenefitWords.Number(number, _benefit.Unit is "%" ? "%" : "", _culture);

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
