namespace Attune.Intake.Surveys;

/// <summary>How sure it is what a column is for.</summary>
public enum Certainty
{
    /// <summary>A guess from the values; it is proposed and applies only once a person has said so.</summary>
    Proposed,

    /// <summary>Plain from the heading or from the values; it applies, and is said.</summary>
    Plain,

    /// <summary>A person said so.</summary>
    Confirmed,
}
