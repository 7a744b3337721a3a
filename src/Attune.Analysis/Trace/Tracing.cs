namespace Attune.Analysis;

/// <summary>
/// Which points mention which of the given themes, calibrated within the question, and which side holds each theme. The same-subject
/// score says how near a point is to a theme; competition and feedback sharpen it; what counts as near is read off this question's own scores.
/// </summary>
public sealed class Tracing
{
    private readonly double[][] _probabilities;

    private Tracing(double[][] scores, double[][] probabilities, ThemePresence[] themes)
        => (Scores, _probabilities, Themes) = (scores, probabilities, themes);

    /// <summary>Points x themes; above 0 the theme stands out for the point.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Scores { get; }

    /// <summary>One a theme.</summary>
    public IReadOnlyList<ThemePresence> Themes { get; }

    /// <summary>Probability that a point mentions a theme, 0 to 1.</summary>
    public double Probability(int point, int theme) => _probabilities[point][theme];

    /// <param name="space">The points of a question with the themes.</param>
    /// <param name="leaders">Leader and side of each point.</param>
    /// <param name="options">Constants.</param>
    /// <exception cref="ArgumentException">There is no point or no theme, or not one leader a point.</exception>
    public static Tracing Of(SubjectSpace space, IReadOnlyList<(string Leader, Side Side)> leaders, TraceOptions options)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(leaders);
        ArgumentNullException.ThrowIfNull(options);
        if (space.Texts.Points == 0 || space.Texts.Themes == 0 || leaders.Count != space.Texts.Points)
        {
            throw new ArgumentException(
                $"Tracing needs points, themes and a leader for each point; there are {space.Texts.Points}, {space.Texts.Themes} and {leaders.Count}.", nameof(leaders));
        }

        var scores = ThemeScores.Of(space, options);
        double[] all = [.. scores.SelectMany(row => row)];
        return new(scores, Probabilities(scores, all, options), Presences(scores, leaders, options));
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
        // One leader, one vote: a leader's best point speaks, also where it is noise.
        var voices = Enumerable.Range(0, leaders.Count).GroupBy(point => leaders[point])
            .Select(own => (own.Key.Side, Best: Enumerable.Range(0, scores[0].Length).Select(theme => own.Max(point => scores[point][theme])).ToArray()))
            .ToArray();
        var fewest = Math.Min(voices.Count(voice => voice.Side == Side.Business), voices.Count(voice => voice.Side == Side.It));
        var noise = NoiseFloor.Of([.. voices.SelectMany(voice => voice.Best)]);
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

        // Scores come from single precision: the order of themes must not tip a verdict by its last digits.
        static bool Reaches(double value, double threshold) => value >= threshold - 1e-5;
    }
}
