namespace Attune.Domain;

public enum SittingOutcome
{
    Done,

    /// <summary>Somebody was faster, or the button was pressed twice: what is there now is shown.</summary>
    Stale,
    NotLocked,

    /// <summary>Words both sides used are still being asked about.</summary>
    StillProbing,
    NotApproved,
    AlreadyStarted,
    NotStarted,
    Ended,
    NoSuchStep,
    NothingToShow,
    NoSuchPair,
    NoVoteOpen,

    /// <summary>A vote on the card is open; it is closed first.</summary>
    VoteOpen,
    NoText,
    TextTooLong,
    TooManyParked,
    MergeCircle,
    NothingToUndo,
    NoSuchTopic,

    /// <summary>Authors are asked by letter once.</summary>
    AlreadyAsked,
    NobodyToAsk,
}
