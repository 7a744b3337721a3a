using Attune.Analysis.Trends;

namespace Attune.Domain.Trends;

/// <summary>The kinds of closed answers that are followed over the rounds.</summary>
public enum ThingKind
{
    Horizon,
    Owner,

    /// <summary>Whether a measure was named.</summary>
    Measure,
    Standard,
    Rating,
    Ranking,

    /// <summary>By how many steps the forecast of likeness was off.</summary>
    Forecast,

    /// <summary>By how many steps the forecast of the other side's horizon was off.</summary>
    HorizonForecast,
}

/// <summary>One thing that is asked in the same way in several rounds.</summary>
/// <param name="Question">The id of the question, which stays when its wording changes.</param>
/// <param name="Kind">What is asked beside it.</param>
/// <param name="Item">What it is about, if the question has several; else empty.</param>
public sealed record AskedThing(string Question, ThingKind Kind, string Item)
{
    public TrendMeasure Measure => Kind switch
    {
        ThingKind.Owner => TrendMeasure.Unlikeness,
        ThingKind.Measure or ThingKind.Forecast or ThingKind.HorizonForecast => TrendMeasure.Level,
        _ => TrendMeasure.Distance,
    };

    /// <summary>Its values lie between 0 and 1.</summary>
    public bool IsShare => Kind == ThingKind.Measure;

    /// <summary>The lowest value, and how many values there are.</summary>
    public (int First, int Steps) Scale => Kind switch
    {
        ThingKind.Horizon => (0, 4),
        ThingKind.Owner => (0, 6),
        ThingKind.Measure => (0, 2),
        ThingKind.Standard or ThingKind.Rating => (1, 5),
        ThingKind.Ranking => (1, 7),
        ThingKind.Forecast => (0, 5),
        ThingKind.HorizonForecast => (0, 4),
        _ => throw new InvalidOperationException($"Nothing of the kind {Kind} is asked."),
    };
}
