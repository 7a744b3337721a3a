namespace Attune.Analysis;

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

/// <summary>One cell of one leader's expectation matrix: activity x stage x who.</summary>
public sealed record Expectation(string Leader, Side Side, string Activity, Stage Stage, Owner Owner);
