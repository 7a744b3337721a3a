using System.Collections.Immutable;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Perception;

/// <summary>Whether a predicted sentence names something that the other side said.</summary>
public enum Naming
{
    /// <summary>Nothing that the other side wrote comes near to it.</summary>
    NotFound,

    /// <summary>Something comes near, or one leader alone said it: a person has to read it.</summary>
    CannotTell,

    /// <summary>It names something of which at least two leaders of the other side speak.</summary>
    Named,
}

/// <summary>What one leader predicted that the other side would say, held against what it said.</summary>
/// <param name="Leader">The key of the leader.</param>
/// <param name="Naming">Whether it names something that the other side said.</param>
/// <param name="Points">The places of the points of the other side that it names, or may name, the nearest first; empty if none was found.</param>
public sealed record Prediction(string Leader, Naming Naming, ImmutableArray<int> Points);

/// <summary>What the leaders of one side predicted of the other side's answers to one question.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Side">The side that predicted.</param>
/// <param name="Predictions">One for each leader of the side who wrote one, by the key of the leader.</param>
public sealed record PredictionReading(string Question, Side Side, ImmutableArray<Prediction> Predictions)
{
    /// <summary>The number of predictions with this result.</summary>
    public int Count(Naming naming) => Predictions.Count(prediction => prediction.Naming == naming);
}
