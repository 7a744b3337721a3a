namespace Attune.Domain.Statements;

/// <summary>How a statement ended. Each of these is a result.</summary>
public enum Settlement
{
    Passed,

    /// <summary>The sides do not share it; what each of them voted stays on record.</summary>
    Unresolved,

    /// <summary>It was never voted on.</summary>
    SetAside,
}

/// <summary>What comes next for a statement.</summary>
public enum Step
{
    Write,
    Vote,

    /// <summary>A ballot is open and has to be closed.</summary>
    Close,

    /// <summary>The sides differ or the vote is not stable yet: the room talks and then votes again.</summary>
    Talk,

    /// <summary>It passes and is stable, but a "cannot" still owes its reason.</summary>
    AwaitReasons,
    Settled,
}

/// <summary>What comes of giving a statement other words.</summary>
public enum RevisionOutcome
{
    Revised,
    NoWords,
    TooLong,

    /// <summary>A gap of the sentence frame is still to be filled in.</summary>
    GapLeft,
    SameWords,

    /// <summary>A ballot is open: words must not change while people vote on them.</summary>
    BallotOpen,
    Settled,
}

/// <summary>What comes of opening a ballot on a statement.</summary>
public enum OpeningOutcome
{
    Opened,
    NoWords,
    AlreadyOpen,
    ThreeHeld,
    Settled,
}

/// <summary>What comes of leaving a statement without a further vote.</summary>
public enum SettlingOutcome
{
    Left,
    BallotOpen,
    Settled,
}

/// <summary>What comes of recording a statement that passed, before the rule would stop the voting.</summary>
public enum RecordingOutcome
{
    Recorded,
    BallotOpen,

    /// <summary>The last vote did not pass on both sides.</summary>
    NotPassed,

    /// <summary>The words were changed since, and nobody has voted on them.</summary>
    NewWords,

    /// <summary>A "cannot" still owes its reason.</summary>
    ReasonsOwed,
    Settled,
}
