namespace Attune.Domain;

/// <summary>How a statement ended. Each of them is a result.</summary>
public enum Settlement
{
    Passed,

    /// <summary>The sides do not share it; what each voted stays on record.</summary>
    Unresolved,

    /// <summary>Never voted on.</summary>
    SetAside,
}

/// <summary>What comes next for a statement.</summary>
public enum Step
{
    Write,
    Vote,

    /// <summary>A ballot is open.</summary>
    Close,

    /// <summary>The sides differ, or the vote still moves: talk, then vote again.</summary>
    Talk,

    /// <summary>It passes and is stable; a "cannot" still owes its reason.</summary>
    AwaitReasons,
    Settled,
}

public enum RevisionOutcome
{
    Revised,
    NoWords,
    TooLong,

    /// <summary>A gap of the frame is still open.</summary>
    GapLeft,
    SameWords,

    /// <summary>Words are not changed under the hands of those who vote on them.</summary>
    BallotOpen,
    Settled,
}

public enum OpeningOutcome
{
    Opened,
    NoWords,
    AlreadyOpen,
    ThreeHeld,
    Settled,
}

public enum SettlingOutcome
{
    Left,
    BallotOpen,
    Settled,
}
