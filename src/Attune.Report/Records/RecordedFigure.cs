using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Attune.Report.Records;

/// <summary>What was measured of a benefit in one quarter.</summary>
/// <param name="Quarter">The quarter, such as "Q3 2027".</param>
/// <param name="At">Its place in time: quarters since the one at which the line begins.</param>
/// <param name="Value">The number, in the unit of the benefit.</param>
/// <param name="State">Whether the other side confirmed it.</param>
/// <param name="EnteredBy">Who entered it, in words.</param>
/// <param name="Said">Who confirmed it, or says that it is not so and why, in words; empty if nobody has said anything.</param>
/// <param name="Note">A word beside the number; may be empty.</param>
/// <param name="EnteredOn">The day on which it was entered.</param>
public sealed record RecordedFigure(string Quarter, int At, decimal Value, FigureState State, string EnteredBy, string Said, string Note, DateOnly EnteredOn)
{
    /// <summary>The figures that it replaced, the first first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<RecordedCorrection> Corrected { get; init; }

    /// <summary>Why the last of them was replaced; empty if there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Why { get; init; }
}

/// <summary>A figure that was replaced.</summary>
/// <param name="Value">The number.</param>
/// <param name="EnteredBy">Who entered it, in words.</param>
/// <param name="EnteredOn">The day on which it was entered.</param>
/// <param name="Why">Why it replaced the one before it; empty for the first.</param>
public sealed record RecordedCorrection(decimal Value, string EnteredBy, DateOnly EnteredOn, string Why);

/// <summary>What a benefit promised before its target or its quarter was changed.</summary>
/// <param name="Target">The former target; null if there was none.</param>
/// <param name="By">The former quarter, such as "Q4 2027"; empty if there was none.</param>
/// <param name="On">The day of the change.</param>
/// <param name="Who">Who changed it; empty if that is not known.</param>
public sealed record RecordedMove(decimal? Target, string By, DateOnly On, string Who);

/// <summary>Whether a figure is more than its owner's word.</summary>
public enum FigureState
{
    /// <summary>The other side has not said anything, or not all who have to.</summary>
    Entered,
    Confirmed,

    /// <summary>Somebody of the other side says that it is not so.</summary>
    Disputed,
}

/// <summary>How a benefit stands against its target.</summary>
public enum RecordedStanding
{
    Wish,
    CannotTell,
    NotYet,
    Met,

    /// <summary>Reached once, and lost again.</summary>
    FellBack,

    /// <summary>Its quarter is over and no figure of it is confirmed.</summary>
    Unshown,
    Missed,
}
