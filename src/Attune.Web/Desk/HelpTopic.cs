namespace Attune.Web.Desk;

/// <summary>What a page of the Desk explains at its place, in the order in which a facilitator comes to it.</summary>
public enum HelpTopic
{
    /// <summary>What a promise to the leaders rules.</summary>
    Contract,

    /// <summary>Why few people cannot be shown.</summary>
    SmallestGroup,

    /// <summary>Why answers of a file never mix with others.</summary>
    Import,

    /// <summary>What leaders expect the other side to say.</summary>
    Forecast,

    /// <summary>The closed answers beside a question.</summary>
    Anchors,

    /// <summary>The moment after which nobody writes.</summary>
    Lock,

    /// <summary>The words asked about after the lock.</summary>
    Probe,

    /// <summary>What the analysis tells, and what it asks.</summary>
    Told,

    /// <summary>How topics are joined, split and named.</summary>
    Merge,

    /// <summary>The order of a sitting.</summary>
    RunOfShow,

    /// <summary>Blind votes and when each side passes.</summary>
    Votes,

    /// <summary>Who answers for which job.</summary>
    Ownership,

    /// <summary>What single people promise.</summary>
    Commitments,

    /// <summary>The page of the sponsor and its link.</summary>
    SponsorLink,

    /// <summary>The list of looks and acts.</summary>
    AuditTrail,

    /// <summary>How long a program is kept.</summary>
    Retention,
}
