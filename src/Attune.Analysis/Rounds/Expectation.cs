using Attune.Statistics.Sides;

namespace Attune.Analysis.Rounds;

/// <summary>A stage in the life of what the program delivers.</summary>
public enum Stage
{
    Develop,
    Deploy,
    Maintain,
    Enhance,
}

/// <summary>Who is expected to do an activity at a stage.</summary>
public enum Owner
{
    Business,
    It,
    Shared,
    Vendor,
    Nobody,
    DontKnow,
}

/// <summary>One cell of the expectation matrix of a leader: who should do an activity at a stage.</summary>
public sealed record Expectation(string Leader, Side Side, string Activity, Stage Stage, Owner Owner);
