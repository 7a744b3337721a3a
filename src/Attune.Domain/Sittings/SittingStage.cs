using Attune.Statistics.Sides;

namespace Attune.Domain.Sittings;

/// <summary>What is on the Screen at one time of a sitting, in the usual order: what holds the room together comes first.</summary>
public enum SittingStage
{
    ForecastWall,
    CommonGround,
    HiddenAgreement,

    /// <summary>What the analysis cannot tell and the room is asked.</summary>
    Asked,
    Cloud,
    FalseAgreement,
    Contradictions,
    OpenGaps,

    /// <summary>Who speaks of the aims of the strategy.</summary>
    Strategy,

    /// <summary>When each side would judge success, and by what.</summary>
    Success,

    /// <summary>Where each side sees the process areas between the standard and custom.</summary>
    Fit,
    Ownership,

    /// <summary>Who is named for what comes after go-live.</summary>
    AfterGoLive,
    Perception,
    Statements,

    /// <summary>How far people agree with what they rated.</summary>
    Rated,

    /// <summary>In which order they put what they ranked.</summary>
    Ranked,

    /// <summary>What was promised in earlier rounds and what came of it; it opens the sitting of a later round.</summary>
    SinceLast,

    /// <summary>What was agreed and does not hold any longer as it stands, with its evidence.</summary>
    OpenAgain,

    /// <summary>What moved over the rounds: after all that it compares, so that nobody reads ahead.</summary>
    OverTime,
}

/// <summary>One step of the run of show.</summary>
/// <param name="Stage">What is shown.</param>
/// <param name="Card">The key of the card; empty where the stage is a single picture.</param>
/// <param name="Minutes">The planned minutes.</param>
/// <param name="SetAside">The step is passed over; it can be taken back.</param>
/// <param name="Spoke">How often somebody of each side spoke while it was on the Screen, as the Desk marked it.</param>
public sealed record RunStep(SittingStage Stage, string Card, int Minutes, bool SetAside = false, SideCounts Spoke = default)
{
    public const int MostMinutes = 60;
}
