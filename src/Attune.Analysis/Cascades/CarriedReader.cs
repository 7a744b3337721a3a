using System.Collections.Immutable;
using Attune.Analysis.MatterReadings;
using Attune.Analysis.Matters;
using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Analysis.Stance;
using Attune.Analysis.Text;
using Attune.Analysis.Trace;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Cascades;

/// <summary>
/// Looks in the answers of teams for what the leaders said and agreed: whether each person speaks of it, and whether in the same meaning. The crowd is not
/// grouped anew: the question is what arrived, not what else there is.
/// </summary>
public static class CarriedReader
{
    private const Side Anybody = Side.Business;

    /// <summary>Reads the answers of few, by an encoder of whole texts: as themes are found in a room.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="vectors">One row for each of <see cref="CarriedAnswers.Texts"/>.</param>
    /// <param name="options">The constants.</param>
    public static ImmutableArray<CarriedAnswer> ReadFew(CarriedAnswers answers, TextVectors vectors, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(options);
        var texts = answers.Texts;
        // What the leaders said is part of what everything is centered on: the answers of one small team have no middle of their own.
        SaidPoint[] said = [.. Enumerable.Range(0, texts.Points + texts.Themes).Select(at => new SaidPoint(at, texts.Texts[at], vectors[at].ToArray(), "", Anybody))];
        SaidTheme[] themes = [.. Enumerable.Range(texts.Points, texts.Themes).Select(at => new SaidTheme(texts.Texts[at], vectors[at].ToArray()))];
        var found = ThemeMentions.Read(said, themes, options.Matters);
        var (sure, near) = (new bool[texts.Points, texts.Themes], new bool[texts.Points, texts.Themes]);
        foreach (var (theme, mention) in found.Index())
        {
            foreach (var point in mention.Mentions.Where(point => point < texts.Points)) { sure[point, theme] = near[point, theme] = true; }
            foreach (var point in mention.Possible.Where(point => point < texts.Points)) { near[point, theme] = true; }
        }

        return Judge(answers, (point, theme) => sure[point, theme], (point, theme) => near[point, theme]);
    }

    /// <summary>Reads the answers of many, or a part of them, by an encoder of words: by probabilities that are calibrated within the part.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="vectors">The vectors of <see cref="CarriedAnswers.Texts"/>; the call changes them.</param>
    /// <param name="options">The constants.</param>
    public static ImmutableArray<CarriedAnswer> ReadMany(CarriedAnswers answers, SubjectVectors vectors, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(options);
        if (answers.Texts.Points == 0 || answers.Texts.Themes == 0) { return Judge(answers, (_, _) => false, (_, _) => false); }
        var space = SubjectSpace.UsingUp(answers.Texts, vectors, options.Subject);
        var tracing = Tracing.Trace(space, [.. Enumerable.Repeat(("", Anybody), answers.Texts.Points)], options.Trace);
        return Judge(answers, (point, theme) => tracing.Probability(point, theme) >= options.Trace.Yes, (point, theme) => tracing.Probability(point, theme) >= options.Trace.May);
    }

    private static ImmutableArray<CarriedAnswer> Judge(CarriedAnswers answers, Func<int, int, bool> isSure, Func<int, int, bool> isNear)
    {
        var matters = Themes(answers.Matters);
        StanceText[] said = [.. answers.Matters.SelectMany(matter => matter.Texts).Select(text => new StanceText(text))];
        var read = new CarriedAnswer[answers.Points.Length];
        var stances = new StanceText?[answers.Said.Length];
        Parallel.For(0, read.Length, text =>
        {
            var points = answers.Points[text];
            var words = answers.Words[text];
            read[text] = points.IsEmpty ? new(false, [], []) : new(true, [.. matters.Select(matter => Judge(matter, points, words))], words);
        });
        return [.. Enumerable.Range(0, answers.Count).Select(answer => read[answers.TextOf(answer)])];

        Carried Judge((string Key, ImmutableArray<int> Themes) matter, ImmutableArray<int> points, ImmutableArray<(string Key, string Form)> words)
        {
            var spoken = matter.Themes.SelectMany(theme => points.Where(point => isSure(point, theme)).Select(point => (point, theme))).ToList();
            // What comes near may still be the opposite: a contradiction uses the same words, and whoever contradicts has heard of it.
            if (matter.Themes.Any(theme => points.Any(point => isNear(point, theme) && AreOpposed(stances[point] ??= new(answers.Said[point]), said[theme])))) { return Carried.Other; }
            if (spoken.Count > 0) { return Carried.Kept; }
            return matter.Key.Length > 0 && words.Any(word => word.Key == matter.Key) && !matter.Themes.Any(theme => points.Any(point => isNear(point, theme))) ? Carried.Other : Carried.Silent;
        }
    }

    private static (string Key, ImmutableArray<int> Themes)[] Themes(ImmutableArray<CarriedMatter> matters)
    {
        var at = 0;
        return [.. matters.Select(matter =>
        {
            var first = at;
            at += matter.Texts.Length;
            return (TermKey.Normalize(matter.Word), Enumerable.Range(first, matter.Texts.Length).ToImmutableArray());
        })];
    }

    // Rules that are right less often than not would tell a leader that the team contradicts.
    private static bool AreOpposed(StanceText said, StanceText matter)
        => StanceCheck.Weigh(said, matter, StanceOptions.Default).Any(reason => reason.Confidence >= Confidence.Medium);
}
