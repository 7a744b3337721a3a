namespace Attune.Domain.Rounds;

/// <summary>What comes of a change of a sitting by its facilitator.</summary>
public enum SittingOutcome
{
    Done,

    /// <summary>Somebody else was faster, or the button was pressed twice: the current state is shown instead.</summary>
    Stale,
    NotLocked,

    /// <summary>Words that both sides used are still being asked about.</summary>
    StillProbing,
    NotApproved,

    /// <summary>Leaders have corrected what was read of their answers, and it was not read yet.</summary>
    CorrectionsWait,

    /// <summary>The corrections have been read, and none is taken any more.</summary>
    CorrectionsAreRead,
    AlreadyStarted,
    NotStarted,
    Ended,
    NoSuchStep,
    NothingToShow,
    NoSuchPair,
    NoVoteOpen,

    /// <summary>A vote on the card is open and has to be closed first.</summary>
    VoteOpen,
    NoText,
    TextTooLong,
    TooManyParked,
    MergeCircle,
    NothingToUndo,
    NoSuchTopic,

    /// <summary>The authors have been asked by letter already, which happens only once.</summary>
    AlreadyAsked,
    NobodyToAsk,
}
