namespace Attune.Domain.Leaders;

/// <summary>What stands in a column of a list of leaders.</summary>
public enum LeaderColumn
{
    /// <summary>Nothing that is read.</summary>
    LeftOut,
    Name,
    GivenName,
    FamilyName,
    Side,
    Function,
    Role,
    Mail,
}
