using Attune.Analysis.Perception;
using Attune.Analysis.Rounds;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;

namespace Attune.Web.Room.Forecasts;

/// <summary>What came of the forecasts, in the same words on Screen and phones.</summary>
internal static class PerceptionWords
{
    /// <summary>What came of all of them, in a sentence.</summary>
    public static string Heading(IEnumerable<RoomPerception> perceptions) => perceptions.Select(perception => perception.Reading.State).ToArray() switch
    {
        var states when states.Contains(PerceptionState.AgreementExpected) && states.Contains(PerceptionState.QuarrelExpected) => ForecastsTexts.PerceptionBoth,
        var states when states.Contains(PerceptionState.AgreementExpected) => ForecastsTexts.PerceptionAgreement,
        var states when states.Contains(PerceptionState.QuarrelExpected) => ForecastsTexts.PerceptionQuarrel,
        var states when states.Contains(PerceptionState.AsExpected) => ForecastsTexts.PerceptionExpected,
        _ => ForecastsTexts.PerceptionUntold,
    };

    public static string Means(PerceptionReading reading, SideNames sides) => reading.State switch
    {
        PerceptionState.AsExpected => ForecastsTexts.MeansExpected,
        PerceptionState.CannotTell when reading.Found is null => ForecastsTexts.MeansUntold,
        PerceptionState.CannotTell => reading.BusinessMissed && reading.ItMissed ? ForecastsTexts.MeansOpposed : ForecastsTexts.MeansNothing,
        _ when reading.BusinessMissed && reading.ItMissed => reading.State == PerceptionState.QuarrelExpected ? ForecastsTexts.MeansQuarrelBoth : ForecastsTexts.MeansAgreementBoth,
        _ => reading.State == PerceptionState.QuarrelExpected ? ForecastsTexts.MeansQuarrel(sides.For(Missed(reading))) : ForecastsTexts.MeansAgreement(sides.For(Missed(reading))),
    };

    /// <summary>What the outcome rests on, or what is missing for one; empty where there is no topic.</summary>
    public static string Basis(PerceptionReading reading) => reading switch
    {
        { Basis: not { Topics: > 0 } } => "",
        { Basis: var basis, Found: null } => ForecastsTexts.BasisUntold(basis.Told, basis.Topics, basis.Speak.Total, basis.Answered.Total),
        { Basis: var basis } => ForecastsTexts.BasisTold(basis.Told, basis.Topics, basis.Speak.Total, basis.Answered.Total),
    };

    /// <summary>The same in a line of the Screen.</summary>
    public static string ShortBasis(PerceptionReading reading)
        => reading.Basis is { Topics: > 0 } basis ? ForecastsTexts.BasisShort(basis.Told, basis.Topics, basis.Speak.Total, basis.Answered.Total) : "";

    /// <summary>Of each side, in how many predictions it named what the other said.</summary>
    public static IEnumerable<string> Named(IReadOnlyCollection<NamedCount> counts, SideNames sides)
        => from side in new[] { Side.Business, Side.It }
           let mine = counts.Where(count => count.Side == side).ToArray()
           where mine.Length > 0
           let told = ForecastsTexts.NamedOf(sides.For(side), sides.For(side == Side.Business ? Side.It : Side.Business), mine.Sum(count => count.Named), mine.Sum(count => count.Total))
           let open = mine.Sum(count => count.CannotTell)
           select open > 0 ? $"{told}; {ForecastsTexts.NamedRest(open)}." : $"{told}.";

    /// <summary>What was expected of the horizons beside what was chosen; empty where nothing was, or too few did.</summary>
    public static string Horizon(SittingView view, RoomPerception perception)
    {
        if (perception.Horizon is not { BusinessChose: { } business, ItChose: { } it } belief) { return ""; }
        string?[] parts =
        [
            Expected(view.Sides.Business, view.Sides.It, belief.BusinessExpected, it), Expected(view.Sides.It, view.Sides.Business, belief.ItExpected, business),
            Expected(ForecastWords.First(view.Forecaster), view.Sides.Business, belief.Facilitator?.BusinessHorizon, business), Expected(ForecastWords.First(view.Forecaster), view.Sides.It, belief.Facilitator?.ItHorizon, it),
        ];
        return string.Join(" ", parts.OfType<string>());
    }

    private static string? Expected(string who, string whom, Horizon? expected, Horizon chose)
        => expected is { } said ? ForecastsTexts.HorizonExpected(who, whom, ForecastsTexts.Horizon(said), ForecastsTexts.Horizon(chose)) : null;

    private static Side Missed(PerceptionReading reading) => reading.BusinessMissed ? Side.Business : Side.It;
}
