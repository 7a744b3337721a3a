using Attune.Analysis.Rounds;
using Attune.Domain.Programs;

namespace Attune.Domain.Agreements;

/// <summary>What a person can answer for.</summary>
public enum DutyKind
{
    /// <summary>An activity at one stage of its life.</summary>
    Activity,
    Decision,
    Benefit,
    Commitment,

    /// <summary>The cost of an exception from the principle.</summary>
    Exception,
}

/// <summary>Something that one person answers for, of any kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What tells it from the others of its kind: an id or a number; of an activity its name.</param>
/// <param name="Stage">The stage, of an activity; null for all others.</param>
/// <param name="Text">What it is in its own words.</param>
/// <param name="Owner">The leader who answers for it; null for somebody who is not a leader, and once that leader was erased.</param>
public sealed record Duty(DutyKind Kind, string Key, Stage? Stage, string Text, LeaderId? Owner)
{
    /// <summary>The day on which it is due or looked at again; null if it has none.</summary>
    public DateOnly? On { get; init; }

    /// <summary>One text for kind, key and stage, for forms and rows.</summary>
    public string Place => Stage is { } stage ? $"{Kind}:{stage}:{Key}" : $"{Kind}:{Key}";

    public override string ToString() => Place;
}
