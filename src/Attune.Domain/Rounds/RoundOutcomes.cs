namespace Attune.Domain;

/// <summary>Of a change to the set-up.</summary>
public enum SetUpOutcome
{
    Changed,

    /// <summary>Leaders have read the promise and the rules.</summary>
    AlreadyStarted,
}

public enum AdoptOutcome
{
    Adopted,

    /// <summary>The first answer is there: the new version waits for the next round.</summary>
    AlreadyAnswered,
    OtherProgram,
}

public enum StartOutcome
{
    Started,
    AlreadyStarted,

    /// <summary>More answers are required than there are leaders.</summary>
    TooFewLeaders,
    NoLockDate,
    LockDatePassed,
}

public enum LockOutcome
{
    Locked,
    NotCollecting,
    TooFewOfBusiness,
    TooFewOfIt,
    TooFewInAll,

    /// <summary>The declared rule is to wait for all.</summary>
    SomebodyMissing,
}

public enum ProbingOutcome
{
    Changed,
    WrongPhase,
    NoWord,
    TooManyWords,
    WordTooLong,
}

public enum LoosenOutcome
{
    Loosened,

    /// <summary>The authors are asked.</summary>
    Asked,
    NotLooser,

    /// <summary>The way to the authors is gone; nobody can agree for them.</summary>
    CannotBeAsked,
    NotAllAgreed,
}
