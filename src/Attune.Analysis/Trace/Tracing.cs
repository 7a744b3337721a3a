using Attune.Analysis.Meaning;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Trace;

/// <summary>
/// Finds which points mention which of the given themes, with probabilities calibrated within the question, and which side holds each theme. The
/// same-subject similarity says how near a point is to a theme, competition and feedback make it clearer, and what counts as near is found in the
/// scores of this question.
/// </summary>
public sealed class Tracing
{
    private readonly double[][] _probabilities;

    private Tracing(double[][] scores, double[][] probabilities, ThemePresence[] themes)
        => (Scores, _probabilities, Themes) = (scores, probabilities, themes);

    /// <summary>The scores of points by themes. Above 0, the theme stands out for the point.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Scores { get; }

    /// <summary>The presence of each theme.</summary>
    public IReadOnlyList<ThemePresence> Themes { get; }

    /// <summary>Returns the probability that a point mentions a theme, from 0 to 1.</summary>
    public double Probability(int point, int theme) => _probabilities[point][theme];

    /// <param name="space">The points of a question and the themes.</param>
    /// <param name="leaders">The leader and side of each point.</param>
    /// <param name="options">The constants.</param>
    /// <exception cref="ArgumentException">There is no point or no theme, or not one leader a point.</exception>
    public static Tracing Trace(SubjectSpace space, IReadOnlyList<(string Leader, Side Side)> leaders, TraceOptions options)
    {
        var scores = Score(space, leaders, options);
        var points = options.Company == 0 ? scores : PointCompany.Listen(space, scores, options);
        double[] all = [.. points.SelectMany(row => row)];
        return new(points, Probabilities(points, all, options), Presences(scores, leaders, options));
    }

    /// <summary>The presence of each theme alone, for whoever asks nothing of single points: these have to be compared with each other, all with all.</summary>
    /// <inheritdoc cref="Trace"/>
    public static IReadOnlyList<ThemePresence> FindPresences(SubjectSpace space, IReadOnlyList<(string Leader, Side Side)> leaders, TraceOptions options)
        => Presences(Score(space, leaders, options), leaders, options);

    private static double[][] Score(SubjectSpace space, IReadOnlyList<(string Leader, Side Side)> leaders, TraceOptions options)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(leaders);
        ArgumentNullException.ThrowIfNull(options);
        return space.Texts.Points > 0 && space.Texts.Themes > 0 && leaders.Count == space.Texts.Points
            ? ThemeScores.Score(space, options)
            : throw new ArgumentException(
                $"Tracing needs points, themes and a leader for each point; there are {space.Texts.Points}, {space.Texts.Themes} and {leaders.Count}.", nameof(leaders));
    }

    private static double[][] Probabilities(double[][] scores, double[] all, TraceOptions options)
    {
        var (mean, spread) = (all.Average(), Math.Max(NoiseFloor.StandardDeviation(all), 1e-6));
        var prior = options.MentionsPerPoint / Math.Max(scores[0].Length, 2);
        var offset = Math.Log(prior / (1 - prior)) + options.Intercept;
        return [.. scores.Select(row => row
            .Select(score => 1 / (1 + Math.Exp(-(offset + (options.Slope * (score - mean) / spread)))))
            .ToArray())];
    }

    private static ThemePresence[] Presences(double[][] scores, IReadOnlyList<(string Leader, Side Side)> leaders, TraceOptions options)
    {
        // Each leader counts once, with the best point, even if its score is noise.
        var voices = Enumerable.Range(0, leaders.Count).GroupBy(point => leaders[point])
            .Select(own => (own.Key.Side, Best: Enumerable.Range(0, scores[0].Length).Select(theme => own.Max(point => scores[point][theme])).ToArray()))
            .ToArray();
        var fewest = Math.Min(voices.Count(voice => voice.Side == Side.Business), voices.Count(voice => voice.Side == Side.It));
        var noise = NoiseFloor.Estimate([.. voices.SelectMany(voice => voice.Best)]);
        return [.. Enumerable.Range(0, scores[0].Length).Select(theme =>
        {
            var (business, businessExcess) = Stand(Side.Business, theme);
            var (it, itExcess) = Stand(Side.It, theme);
            var certainty = fewest < options.FewestLeaders ? 0 : Math.Min(Math.Abs(businessExcess - options.Present), Math.Abs(itExcess - options.Present));
            return new ThemePresence(business, it, businessExcess, itExcess, Decide(businessExcess, itExcess, options), certainty);
        })];

        (double Mean, double Excess) Stand(Side side, int theme)
        {
            double[] best = [.. voices.Where(voice => voice.Side == side).Select(voice => voice.Best[theme]).OrderDescending()];
            if (best.Length == 0) { return (-1, -9); }

            var top = Math.Clamp((int)Math.Ceiling(options.PresenceShare * best.Length), 1, options.PresenceLeaders);
            var mean = best.Take(top).Average();
            return (mean, ((mean - noise.Median) / noise.Spread) - NoiseFloor.ExpectedBest(best.Length, top));
        }
    }

    private static Presence Decide(double business, double it, TraceOptions options)
    {
        var (high, low) = (Math.Max(business, it), Math.Min(business, it));
        if (Reaches(low, options.Present)) { return Presence.Shared; }

        if (!Reaches(high, options.Present)) { return Presence.Neither; }

        if (Reaches(high - low, options.OneSided)) { return business > it ? Presence.OnlyBusiness : Presence.OnlyIt; }

        return Reaches((high + low) / 2, options.Present) ? Presence.Shared : Presence.Neither;

        // Scores are computed in single precision, and the order of the themes must not decide a verdict by their last digits.
        static bool Reaches(double value, double threshold) => value >= threshold - 1e-5;
    }
}
