using System.Globalization;

namespace Attune.Report.Records;

/// <summary>A benefit against its target in words: the same on every page, in the record, on slides and in the data.</summary>
public static class BenefitWords
{
    /// <summary>How it moved and how it stands, such as "Down from 14 to 9 days in Q3 2027; target 7 by Q4 2027: not yet.", and what it promised before if its target was moved; empty for a wish and where nobody can tell.</summary>
    public static string Sentence(RecordedBenefit benefit, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        var words = new RecordTexts(culture);
        return string.Join(' ', ((IEnumerable<string>)[Stands(benefit, words), .. benefit.MovedOrNone.Select(move => Was(benefit, move, words))]).Where(part => part.Length > 0));
    }

    private static string Stands(RecordedBenefit benefit, RecordTexts words)
    {
        var culture = words.Culture;
        if (benefit is not { Baseline: { } from, Target: { } to, By.Length: > 0, IsWish: false }) { return ""; }
        var end = words.RecordedStanding(benefit.Standing);
        var sentence = benefit.Shown is { } shown
            ? words.BenefitMoved(Moved(from, shown, benefit.Unit, words), Number(to, benefit.Unit, culture), benefit.By, end)
            : words.BenefitUnmoved(Number(from, "", culture), Number(to, benefit.Unit, culture), benefit.By, benefit.Standing == RecordedStanding.NotYet ? words.BenefitNoFigure : end);
        return benefit.Latest is { State: not FigureState.Confirmed } latest
            ? $"{sentence} {words.FigureState(latest.State, Number(latest.Value, benefit.Unit, culture), latest.Quarter)}"
            : sentence;
    }

    /// <summary>A line for each figure: the table beside the chart.</summary>
    public static IEnumerable<string> Lines(RecordedBenefit benefit, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        var words = new RecordTexts(culture);
        return benefit.FiguresOrNone.Select(figure => string.Join(' ', ((IEnumerable<string>)
        [
            words.FigureLine(figure.Quarter, Number(figure.Value, benefit.Unit, culture), figure.EnteredBy, words.Day(figure.EnteredOn)), figure.Said, figure.Note, .. Corrections(benefit, figure, words),
        ]).Where(part => part.Length > 0)));
    }

    /// <summary>A number with its unit.</summary>
    public static string Number(decimal number, string unit, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Length == 0 ? number.ToString("#,0.####", culture) : $"{number.ToString("#,0.####", culture)} {unit}";
    }

    private static string Was(RecordedBenefit benefit, RecordedMove move, RecordTexts words)
    {
        var before = move switch
        {
            { Target: { } target, By.Length: > 0 } => words.TargetBefore(Number(target, benefit.Unit, words.Culture), move.By),
            { Target: { } target } => Number(target, benefit.Unit, words.Culture),
            _ => words.QuarterBefore(move.By),
        };
        return move.Who.Length > 0 ? words.TargetMovedBy(words.Day(move.On), move.Who, before) : words.TargetMoved(words.Day(move.On), before);
    }

    private static IEnumerable<string> Corrections(RecordedBenefit benefit, RecordedFigure figure, RecordTexts words)
    {
        if (figure.Corrected.IsDefaultOrEmpty) { return []; }
        var whys = figure.Corrected.Skip(1).Select(correction => correction.Why).Append(figure.Why ?? "");
        return figure.Corrected.Zip(whys, (former, why) => words.FigureCorrected(Number(former.Value, benefit.Unit, words.Culture), former.EnteredBy, words.Day(former.EnteredOn), why).TrimEnd());
    }

    private static string Moved(decimal from, RecordedFigure shown, string unit, RecordTexts words)
    {
        var (before, now) = (Number(from, "", words.Culture), Number(shown.Value, unit, words.Culture));
        return decimal.Compare(shown.Value, from) switch
        {
            < 0 => words.BenefitDown(before, now, shown.Quarter),
            > 0 => words.BenefitUp(before, now, shown.Quarter),
            _ => words.BenefitStill(now, shown.Quarter),
        };
    }
}
