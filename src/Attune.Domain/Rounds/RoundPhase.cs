namespace Attune.Domain;

/// <summary>Real, or a rehearsal with invented answers. Fixed when the round is made, and part of every key of an answer.</summary>
public enum RoundKind
{
    Real,
    Rehearsal,
}

/// <summary>Ordered.</summary>
public enum RoundPhase
{
    Preparing,

    /// <summary>Invited leaders answer, each alone.</summary>
    Collecting,

    Locked,

    /// <summary>The two-minute question on words both sides used.</summary>
    Probing,

    Probed,

    /// <summary>The sitting: the room sees what was written.</summary>
    Revealing,

    /// <summary>The sitting is over; what it showed stays open to the room.</summary>
    Revealed,
}

/// <summary>May an answer be written now?</summary>
public enum Acceptance
{
    Refused,
    Accepted,
    AcceptedLate,
}

public static class Acceptances
{
    /// <summary>The rule by itself, so that the writer can ask it inside the transaction that writes.</summary>
    public static Acceptance Of(RoundPhase phase, LatePolicy late, string question) => (phase, Probe.IsProbe(question)) switch
    {
        // Authors decide on their sentences as soon as there are any, and may change their minds for good.
        ( >= RoundPhase.Collecting, _) when Quotes.IsRelease(question) => Acceptance.Accepted,
        (RoundPhase.Collecting, false) => Acceptance.Accepted,
        (RoundPhase.Probing, true) => Acceptance.Accepted,
        // Whoever has seen the others' answers no longer writes alone.
        ( >= RoundPhase.Locked and < RoundPhase.Revealing, false) when late == LatePolicy.TakeAndMark => Acceptance.AcceptedLate,
        _ => Acceptance.Refused,
    };
}
