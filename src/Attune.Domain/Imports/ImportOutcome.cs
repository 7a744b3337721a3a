namespace Attune.Domain.Imports;

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
}
