namespace Attune.Domain.Teams;

/// <summary>What stands in a column of a list of teams.</summary>
public enum TeamColumn
{
    /// <summary>Nothing that is read.</summary>
    LeftOut,
    Team,

    /// <summary>The team above, by its name.</summary>
    Parent,

    /// <summary>The team with all above it, "Operations > Warehouse > Night shift".</summary>
    Path,

    /// <summary>The leader at the top, by name or address.</summary>
    Leader,
    People,
}
