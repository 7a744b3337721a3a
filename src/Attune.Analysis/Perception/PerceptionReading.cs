using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Perception;

/// <summary>How the forecasts of the two sides compare with what was found.</summary>
public enum PerceptionState
{
    CannotTell,

    /// <summary>Both sides expected what was found.</summary>
    AsExpected,

    /// <summary>The answers were found alike, but at least one side expected them to differ (false conflict, pluralistic ignorance).</summary>
    QuarrelExpected,

    /// <summary>The answers were found different, but at least one side took agreement for granted (false consensus).</summary>
    AgreementExpected,
}

/// <summary>What each side expected of the answers to one question, and what was found.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Business">The median likeness that Business expected; null if nobody gave a forecast.</param>
/// <param name="It">The median likeness that IT expected; null if nobody gave a forecast.</param>
/// <param name="Facilitator">The facilitator's own forecast; null if there is none.</param>
/// <param name="Found">How alike the answers were found; null if that cannot be told.</param>
/// <param name="State">How the two forecasts compare with the outcome.</param>
/// <param name="BusinessMissed">Whether Business expected something else than was found.</param>
/// <param name="ItMissed">Whether IT expected something else than was found.</param>
/// <param name="Horizon">The coorientation on the horizon anchor; null if nobody forecast it.</param>
public sealed record PerceptionReading(
    string Question,
    Likeness? Business,
    Likeness? It,
    Likeness? Facilitator,
    Likeness? Found,
    PerceptionState State,
    bool BusinessMissed,
    bool ItMissed,
    Coorientation? Horizon)
{
    /// <summary>Whether the facilitator expected something else than was found.</summary>
    public bool FacilitatorMissed => MissOf(Facilitator, Found, PerceptionOptions.Default) is not (null or 0);

    /// <summary>What the outcome rests on, also where it cannot be told; null in a reading written before there was this field.</summary>
    public OutcomeBasis? Basis { get; init; }

    /// <summary>
    /// Reads every question for which somebody gave a forecast, of the likeness of the answers, of the other side's words or of its horizon. A forecast was missed
    /// if it lies at least <see cref="PerceptionOptions.MissedBySteps"/> from what was found. The facilitator's forecast is shown beside those of the
    /// sides and decides nothing.
    /// </summary>
    /// <param name="round">The round with its forecasts and horizon anchors.</param>
    /// <param name="found">
    /// How alike the answers to each question were found, by the id of the question; absent where nothing was read.
    /// </param>
    /// <param name="options">The limit from which a forecast counts as wrong; the default if null.</param>
    /// <returns>One reading for each question that was forecast, in the order of the questions.</returns>
    public static ImmutableArray<PerceptionReading> Read(
        LockedRound round, IReadOnlyDictionary<string, LikenessFound> found, PerceptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(found);
        options ??= PerceptionOptions.Default;
        return [..
            from question in round.Questions
            let forecasts = ForecastsOf(round, question.Id)
            where forecasts.Length > 0
            select OfQuestion(question.Id, forecasts, found.GetValueOrDefault(question.Id) ?? LikenessFound.Read([], default), HorizonOf(round, question.Id, forecasts), options)];
    }

    /// <summary>Returns one forecast for each person; if somebody gave several, it is the last one.</summary>
    private static Forecast[] ForecastsOf(LockedRound round, string question)
        => [..
            from forecast in round.Forecasts
            where forecast.Question == question && (forecast.Likeness is not null || forecast.OtherHorizon is not null || !string.IsNullOrWhiteSpace(forecast.OtherSide))
            group forecast by (forecast.Leader, forecast.Side) into given
            select given.Last()];

    private static PerceptionReading OfQuestion(
        string question, Forecast[] forecasts, LikenessFound found, Coorientation? horizon, PerceptionOptions options)
    {
        var (business, it) = (Expected(forecasts, Side.Business), Expected(forecasts, Side.It));
        var (businessMiss, itMiss) = (MissOf(business, found.Likeness, options), MissOf(it, found.Likeness, options));
        return new(
            question,
            business,
            it,
            Expected(forecasts, null),
            found.Likeness,
            StateOf(businessMiss, itMiss),
            BusinessMissed: businessMiss is not (null or 0),
            ItMissed: itMiss is not (null or 0),
            horizon)
        {
            Basis = found.Basis,
        };
    }

    private static Likeness? Expected(Forecast[] forecasts, Side? side)
        => MedianLikeness.Among(forecasts.Where(one => one.Side == side).Select(one => one.Likeness).OfType<Likeness>());

    /// <summary>
    /// Says how a side misjudged the answers: above 0 if it expected them to be too alike, below 0 if too different, 0 if it was right, and null if
    /// that cannot be told.
    /// </summary>
    private static int? MissOf(Likeness? expected, Likeness? found, PerceptionOptions options)
        => (int?)expected - (int?)found is not { } steps ? null : Math.Abs(steps) < options.MissedBySteps ? 0 : Math.Sign(steps);

    private static PerceptionState StateOf(int? business, int? it) => (business, it) switch
    {
        (0, 0) => PerceptionState.AsExpected,
        // The answers were found half alike; one side expected agreement and the other a quarrel, and neither name fits both.
        (1, -1) or (-1, 1) => PerceptionState.CannotTell,
        (1, _) or (_, 1) => PerceptionState.AgreementExpected,
        (-1, _) or (_, -1) => PerceptionState.QuarrelExpected,
        _ => PerceptionState.CannotTell,
    };

    private static Coorientation? HorizonOf(LockedRound round, string question, Forecast[] forecasts)
    {
        var chosen = AnchorValues.Horizons(round.Anchors.Where(anchor => anchor.Question == question)).ToArray();
        double[] businessSelf = Self(Side.Business), businessMeta = Meta(Side.Business), itSelf = Self(Side.It), itMeta = Meta(Side.It);
        return new[] { businessSelf, businessMeta, itSelf, itMeta }.All(said => said.Length > 0)
            ? Coorientation.Between(businessSelf, businessMeta, itSelf, itMeta)
            : null;

        double[] Self(Side side) => [.. chosen.Where(one => one.Side == side).Select(one => (double)one.Horizon)];
        double[] Meta(Side side) => [.. forecasts.Where(one => one.Side == side).Select(one => one.OtherHorizon).OfType<Horizon>().Select(one => (double)one)];
    }
}
