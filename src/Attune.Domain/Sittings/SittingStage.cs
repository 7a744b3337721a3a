namespace Attune.Domain;

/// <summary>What is on the Screen at one time of a sitting, in the usual order: what holds the room together comes first.</summary>
public enum SittingStage
{
    ForecastWall,
    CommonGround,
    HiddenAgreement,
    Cloud,
    FalseAgreement,
    OpenGaps,
    Ownership,
    Perception,
    Statements,
}

/// <summary>One step of the run of show.</summary>
/// <param name="Stage">What is shown.</param>
/// <param name="Card">Key of the card; empty where a stage is one picture.</param>
/// <param name="Minutes">Planned.</param>
/// <param name="SetAside">Passed over; it can be taken back.</param>
public sealed record RunStep(SittingStage Stage, string Card, int Minutes, bool SetAside = false)
{
    public const int MostMinutes = 60;
}
