namespace Attune.Domain;

/// <summary>How far the votes on a pair are.</summary>
public enum PairState
{
    Waiting,
    OpenBefore,
    ShownBefore,
    OpenAfter,
    ShownAfter,
}

/// <summary>Two meanings the room judges blind.</summary>
/// <param name="Card">Key of the card they stand on, and of the votes.</param>
/// <param name="Business">Key of the sentence of the side at the left; empty if the words alone are shown.</param>
/// <param name="It">Key of the sentence of the side at the right.</param>
/// <param name="State">How far the votes are.</param>
/// <param name="Again">The room is asked a second time after the talk.</param>
public sealed record JudgedPair(string Card, string Business, string It, PairState State = PairState.Waiting, bool Again = true)
{
    public VoteTime? OpenFor => State switch
    {
        PairState.OpenBefore => VoteTime.BeforeTheTalk,
        PairState.OpenAfter => VoteTime.AfterTheTalk,
        _ => null,
    };

    /// <summary>The room has not said yet: a reading shown now would be the answer to what it is asked.</summary>
    public bool IsAwaited => !Shows(VoteTime.BeforeTheTalk);

    /// <summary>Votes of this time have been shown.</summary>
    public bool Shows(VoteTime time) => State >= (time == VoteTime.BeforeTheTalk ? PairState.ShownBefore : PairState.ShownAfter);
}
