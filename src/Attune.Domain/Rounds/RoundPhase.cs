using Attune.Domain.Questions;

namespace Attune.Domain.Rounds;

/// <summary>Real, or a rehearsal with invented answers. It is fixed when the round is made, and is part of every key of an answer.</summary>
public enum RoundKind
{
    Real,
    Rehearsal,
}

/// <summary>The phases of a round in the order in which they follow each other; the order is used in comparisons.</summary>
public enum RoundPhase
{
    Preparing,

    /// <summary>The invited leaders answer, each alone.</summary>
    Collecting,

    Locked,

    /// <summary>The leaders answer the two-minute question on words that both sides used.</summary>
    Probing,

    Probed,

    /// <summary>The sitting is held, and the room sees what was written.</summary>
    Revealing,

    /// <summary>The sitting is over; what it showed stays open to the room.</summary>
    Revealed,
}

/// <summary>Whether an answer may be written now.</summary>
public enum Acceptance
{
    Refused,
    Accepted,
    AcceptedLate,
}

/// <summary>The rule about when a round accepts answers.</summary>
public static class Acceptances
{
    /// <summary>The rule by itself, so that the writer can apply it inside the transaction that writes.</summary>
    /// <param name="phase">The phase of the round.</param>
    /// <param name="late">What happens to an answer after the lock.</param>
    /// <param name="question">The question of the answer.</param>
    /// <param name="isPastLockTime">
    /// The announced time of the lock has come. A round that could not be locked then, because too few had answered, stays open, and what comes is late.
    /// </param>
    /// <param name="isRead">
    /// The answers have been opened since the lock, under a promise that hides their authors: one answer more would be the difference between two readings.
    /// </param>
    public static Acceptance Decide(RoundPhase phase, LatePolicy late, string question, bool isPastLockTime, bool isRead) => (phase, Probe.IsProbe(question)) switch
    {
        // A correction has a rule of its own.
        _ when CorrectionKeys.IsCorrection(question) => Acceptance.Refused,
        // Authors decide on their sentences as soon as there are any, and may change their minds at any later time.
        ( >= RoundPhase.Collecting, _) when QuoteKeys.IsRelease(question) => Acceptance.Accepted,
        (RoundPhase.Collecting, false) => isPastLockTime ? Acceptance.AcceptedLate : Acceptance.Accepted,
        (RoundPhase.Probing, true) => Acceptance.Accepted,
        // Whoever has seen the answers of others no longer writes alone, so nothing is taken from the sitting on.
        ( >= RoundPhase.Locked and < RoundPhase.Revealing, false) when late == LatePolicy.TakeAndMark && !isRead => Acceptance.AcceptedLate,
        _ => Acceptance.Refused,
    };

    /// <summary>
    /// The rule about corrections of what was read: from the lock on until they are read together, and never once others are seen. Under an unattributed promise
    /// nobody knows any more whose answer it is, so nobody can be asked.
    /// </summary>
    /// <param name="phase">The phase of the round.</param>
    /// <param name="contract">The promise of the round.</param>
    /// <param name="areRead">The corrections have been read: another one would be the difference between two readings.</param>
    public static Acceptance OfCorrection(RoundPhase phase, Contract contract, bool areRead)
        => phase is >= RoundPhase.Locked and < RoundPhase.Revealing && contract != Contract.Unattributed && !areRead ? Acceptance.Accepted : Acceptance.Refused;
}
