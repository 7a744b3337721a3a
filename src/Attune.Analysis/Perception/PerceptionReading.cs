using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Forecast against outcome, in words.</summary>
public enum PerceptionState
{
    CannotTell,

    /// <summary>Both sides expected what was found.</summary>
    AsExpected,

    /// <summary>Found alike; a side or both expected a quarrel (false conflict, pluralistic ignorance).</summary>
    QuarrelExpected,

    /// <summary>Found different; a side or both took agreement for granted (false consensus).</summary>
    AgreementExpected,
}

/// <summary>What each side expected of one question, and what was found.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Business">Median likeness Business expected; null if nobody said.</param>
/// <param name="It">Median likeness IT expected; null if nobody said.</param>
/// <param name="Facilitator">The facilitator's own forecast; null if not made.</param>
/// <param name="Found">How alike the answers were found; null if it cannot be told.</param>
/// <param name="State">The two forecasts against the outcome.</param>
/// <param name="BusinessMissed">Business expected something else than was found.</param>
/// <param name="ItMissed">IT expected something else than was found.</param>
/// <param name="Horizon">Coorientation on the horizon anchor; null if it was not forecast.</param>
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
    /// <summary>
    /// Reads every question that somebody forecast, by likeness or by the other side's horizon. A forecast was missed if it lies at
    /// least <see cref="PerceptionOptions.MissedBySteps"/> from what was found. The facilitator's own stands beside the sides and decides nothing.
    /// </summary>
    /// <param name="round">Its forecasts and horizon anchors.</param>
    /// <param name="found">How alike the answers to a question were found, by its id; null or absent where it cannot be told.</param>
    /// <param name="options">When a forecast counts as wrong; the default if null.</param>
    /// <returns>In the order of the questions; empty if there are no forecasts.</returns>
    public static ImmutableArray<PerceptionReading> Of(
        LockedRound round, IReadOnlyDictionary<string, Likeness?> found, PerceptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(found);
        options ??= PerceptionOptions.Default;
        return [..
            from question in round.Questions
            let forecasts = ForecastsOf(round, question.Id)
            where forecasts.Length > 0
            select OfQuestion(question.Id, forecasts, found.GetValueOrDefault(question.Id), HorizonOf(round, question.Id, forecasts), options)];
    }

    /// <summary>One a person: where several were given, the last.</summary>
    private static Forecast[] ForecastsOf(LockedRound round, string question)
        => [..
            from forecast in round.Forecasts
            where forecast.Question == question && (forecast.Likeness is not null || forecast.OtherHorizon is not null)
            group forecast by (forecast.Leader, forecast.Side) into given
            select given.Last()];

    private static PerceptionReading OfQuestion(
        string question, Forecast[] forecasts, Likeness? found, Coorientation? horizon, PerceptionOptions options)
    {
        var (business, it) = (Expected(forecasts, Side.Business), Expected(forecasts, Side.It));
        var (businessMiss, itMiss) = (MissOf(business, found, options), MissOf(it, found, options));
        return new(
            question,
            business,
            it,
            Expected(forecasts, null),
            found,
            StateOf(businessMiss, itMiss),
            BusinessMissed: businessMiss is not (null or 0),
            ItMissed: itMiss is not (null or 0),
            horizon);
    }

    private static Likeness? Expected(Forecast[] forecasts, Side? side)
        => MedianLikeness.Of(forecasts.Where(one => one.Side == side).Select(one => one.Likeness).OfType<Likeness>());

    /// <summary>Above 0 if a side expected the answers too alike, below 0 too different, 0 if it came true; null if it cannot be told.</summary>
    private static int? MissOf(Likeness? expected, Likeness? found, PerceptionOptions options)
        => (int?)expected - (int?)found is not { } steps ? null : Math.Abs(steps) < options.MissedBySteps ? 0 : Math.Sign(steps);

    private static PerceptionState StateOf(int? business, int? it) => (business, it) switch
    {
        (0, 0) => PerceptionState.AsExpected,
        // Found half and half, one side expected the one and the other the other: neither name fits both.
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
            ? Coorientation.Of(businessSelf, businessMeta, itSelf, itMeta)
            : null;

        double[] Self(Side side) => [.. chosen.Where(one => one.Side == side).Select(one => (double)one.Horizon)];
        double[] Meta(Side side) => [.. forecasts.Where(one => one.Side == side).Select(one => one.OtherHorizon).OfType<Horizon>().Select(one => (double)one)];
    }
}
