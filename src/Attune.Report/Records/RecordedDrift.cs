using System.Text.Json.Serialization;

namespace Attune.Report.Records;

/// <summary>Something agreed that was open again in this round, and how it ended.</summary>
/// <param name="Kind">What has moved, in words.</param>
/// <param name="Text">What was agreed, in its own words.</param>
/// <param name="AgreedOn">The day on which it was agreed; null where that is not known.</param>
/// <param name="Fact">What speaks against it, in a sentence; empty where that is not shown.</param>
/// <param name="End">How it ended.</param>
/// <param name="Ended">The same in words.</param>
/// <param name="Reason">Why it was set aside; empty if it was not, and for those who were not in the room.</param>
public sealed record RecordedDrift(string Kind, string Text, DateOnly? AgreedOn, string Fact, DriftOutcome End, string Ended, string Reason)
{
    /// <summary>It rests on what people answered, and not on the record alone.</summary>
    [JsonIgnore]
    public bool IsOfAnswers { get; init; }

    /// <summary>So few people say so that only the room may read about it.</summary>
    [JsonIgnore]
    public bool IsOfFew { get; init; }

    /// <summary>The room looked at it together.</summary>
    public bool WasShown { get; init; }

    /// <summary>For those who were not in the room: that it was open and how it ended, without what people answered and without reasons.</summary>
    internal RecordedDrift WithoutWords() => this with { Fact = IsOfAnswers ? "" : Fact, Reason = "" };
}

/// <summary>How something that was open again ended.</summary>
public enum DriftOutcome
{
    /// <summary>Nothing has come of it yet.</summary>
    Open,

    /// <summary>The room holds to what was agreed.</summary>
    Kept,

    /// <summary>The room agreed anew.</summary>
    Anew,

    /// <summary>The facilitator found that it is no drift.</summary>
    SetAside,
}
