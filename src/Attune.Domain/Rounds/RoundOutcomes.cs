namespace Attune.Domain.Rounds;

/// <summary>What comes of a change to the set-up.</summary>
public enum SetUpOutcome
{
    Changed,

    /// <summary>The leaders have already read the promise and the rules.</summary>
    AlreadyStarted,
}

/// <summary>What comes of keeping the facilitator's forecasts.</summary>
public enum ForecastOutcome
{
    Kept,

    /// <summary>The round was changed in another window since the form was filled.</summary>
    ChangedElsewhere,

    /// <summary>The answers are locked: a forecast made now would be none.</summary>
    Locked,
}

/// <summary>What comes of giving a round another version of the questions.</summary>
public enum AdoptOutcome
{
    Adopted,

    /// <summary>There is already an answer, and the new version is more than the same questions in other words: it has to wait for the next round.</summary>
    AlreadyAnswered,

    /// <summary>Another window gave the round other questions first.</summary>
    ChangedElsewhere,
    OtherProgram,
}

/// <summary>What comes of starting a round.</summary>
public enum StartOutcome
{
    Started,
    AlreadyStarted,

    /// <summary>The rule requires more answers than there are leaders.</summary>
    TooFewLeaders,
    NoLockDate,
    LockDatePassed,

    /// <summary>The quarter of at least one person would take longer than <see cref="QuarterTimes.Most"/>: questions have to rest.</summary>
    TooMuchAsked,
}

/// <summary>What comes of leaving a question unasked in one round, or of asking it after all.</summary>
public enum RestOutcome
{
    Changed,

    /// <summary>The leaders have already read what they are asked.</summary>
    AlreadyStarted,

    /// <summary>A first round has no earlier answer that could stand meanwhile: what it is not to ask is left out.</summary>
    FirstRound,
    NoSuchQuestion,

    /// <summary>A round asks at least one question.</summary>
    NothingLeft,
}

/// <summary>What comes of locking a round.</summary>
public enum LockOutcome
{
    Locked,
    NotCollecting,
    TooFewOfBusiness,
    TooFewOfIt,
    TooFewInAll,

    /// <summary>The declared rule is to wait for everybody, and somebody is missing.</summary>
    SomebodyMissing,
}

/// <summary>What comes of asking the leaders about words that both sides used.</summary>
public enum ProbingOutcome
{
    Changed,
    WrongPhase,
    NoWord,
    TooManyWords,
    WordTooLong,
}

/// <summary>What comes of loosening the promise of a round.</summary>
public enum LoosenOutcome
{
    Loosened,

    /// <summary>The authors have been asked and have to agree.</summary>
    Asked,
    NotLooser,

    /// <summary>The link to the authors is erased, and nobody can agree for them.</summary>
    CannotBeAsked,
    NotAllAgreed,
}

/// <summary>What comes of an import of answers.</summary>
public enum ImportOutcome
{
    Imported,

    /// <summary>The round is open at Seats: what is written there and what stands in a file never mix.</summary>
    OpenAtSeats,

    /// <summary>The round has its answers from a file already.</summary>
    ImportedBefore,

    /// <summary>A side has fewer people than a round needs.</summary>
    TooFewOfSide,

    /// <summary>The round was changed elsewhere at the same moment, or what was uploaded is gone.</summary>
    ChangedElsewhere,

    /// <summary>A third voice of the file has no name that can be told apart, or is one more than can be.</summary>
    NoSuchVoice,
}
