namespace Attune.Domain.Drifts;

/// <summary>Whether whoever answers for something is still there, and whether leaders name somebody else.</summary>
public static class OwnerDrift
{
    /// <summary>One leader who names another is of another opinion; from two on, it is no longer settled.</summary>
    public const int FewestLeaders = 2;

    /// <summary>The names that leaders typed which are clearly of somebody else than the owner.</summary>
    /// <param name="owner">The key or, of an owner who is no leader, the name that was agreed.</param>
    /// <param name="typed">The names that leaders typed, one a leader.</param>
    /// <param name="names">The people of the program.</param>
    public static ImmutableArray<string> Others(string owner, IEnumerable<string> typed, PersonNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return [.. typed.Where(name => !names.CannotTell(name) && (names.Find(name) ?? name.Trim()) != owner)];
    }

    /// <summary>Whether so many leaders name somebody else that it is open again.</summary>
    public static bool IsOpen(string owner, IEnumerable<string> typed, PersonNames names) => Others(owner, typed, names).Length >= FewestLeaders;
}
