using Attune.Domain.Rounds;

namespace Attune.Domain.Seats;

/// <summary>What somebody who stands before a leader's seat has to show.</summary>
public enum Proof
{
    Nothing,

    /// <summary>A personal link that the facilitator may have had in hand, or that went to an address nobody confirmed.</summary>
    Link,

    /// <summary>A link that left by a mail server to an address which the leader confirmed at the seat.</summary>
    ConfirmedLetter,

    /// <summary>A link, and the PIN that the leader chose.</summary>
    Pin,

    /// <summary>A code that one of the leader's own devices showed a moment ago.</summary>
    Code,

    /// <summary>A browser in which the seat was opened before, and which was not ended.</summary>
    KnownDevice,
}

/// <summary>What opens.</summary>
public enum Door
{
    Nothing,

    /// <summary>The seat with everything that its leader wrote in it.</summary>
    Seat,

    /// <summary>Another, empty seat in the same place. What was written before stays sealed for the leader.</summary>
    FreshSeat,

    /// <summary>The sitting as the whole room sees it, and votes; nothing that was written, voted or promised before.</summary>
    RoomOnly,
}

/// <summary>The whole rule about who opens which seat. Pages, letters and steps ask here and nowhere else.</summary>
public static class SeatDoor
{
    /// <param name="proof">What is shown.</param>
    /// <param name="hasBegun">Somebody has begun to answer in this place.</param>
    /// <param name="phase">The phase of the round.</param>
    public static Door Opens(Proof proof, bool hasBegun, RoundPhase phase) => (proof, hasBegun) switch
    {
        (Proof.Nothing, _) => Door.Nothing,
        // None of these is in the facilitator's hands.
        (Proof.KnownDevice or Proof.Code or Proof.Pin or Proof.ConfirmedLetter, _) => Door.Seat,
        (Proof.Link, false) => Door.Seat,
        // After the lock an empty seat could not be filled any more; what is left to take part in is the sitting.
        (Proof.Link, true) => phase >= RoundPhase.Locked ? Door.RoomOnly : Door.FreshSeat,
        _ => throw new ArgumentOutOfRangeException(nameof(proof), proof, "No rule for this proof."),
    };
}
