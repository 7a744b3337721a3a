namespace Attune.Domain.Judging;

/// <summary>How far the votes on a pair have come.</summary>
public enum PairState
{
    Waiting,
    OpenBefore,
    ShownBefore,
    OpenAfter,
    ShownAfter,
}

/// <summary>Two meanings that the room judges blind.</summary>
/// <param name="Card">The key of the card on which they stand; votes are stored under it.</param>
/// <param name="Business">The key of the sentence of the side on the left; empty if only the words are shown.</param>
/// <param name="It">The key of the sentence of the side on the right; empty if only the words are shown.</param>
/// <param name="State">How far the votes have come.</param>
/// <param name="Again">The room votes a second time after it has talked.</param>
/// <param name="ByHand">The facilitator chose it; otherwise it is here because of what was read, and goes when that is read otherwise.</param>
public sealed record JudgedPair(string Card, string Business, string It, PairState State = PairState.Waiting, bool Again = true, bool ByHand = false)
{
    public VoteTime? OpenFor => State switch
    {
        PairState.OpenBefore => VoteTime.BeforeTheTalk,
        PairState.OpenAfter => VoteTime.AfterTheTalk,
        _ => null,
    };

    /// <summary>The first vote has not been shown yet: a reading shown now would give away the answer to what the room is asked.</summary>
    public bool IsAwaited => !Shows(VoteTime.BeforeTheTalk);

    /// <summary>The votes of this time have been shown.</summary>
    public bool Shows(VoteTime time) => State >= (time == VoteTime.BeforeTheTalk ? PairState.ShownBefore : PairState.ShownAfter);
}
