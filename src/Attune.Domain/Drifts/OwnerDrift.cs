using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

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

    /// <summary>
    /// Whether leaders expect another side to do what was agreed: at least two, more than still expect the side of the owner. That it is shared names nobody else.
    /// </summary>
    /// <param name="owner">The side of the owner.</param>
    /// <param name="cell">What the leaders expect in this round.</param>
    public static bool IsOpen(Side owner, OwnershipCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var own = owner == Side.Business ? Owner.Business : Owner.It;
        var others = Count(expected => expected != own && expected is not (Owner.Shared or Owner.DontKnow));
        return others >= FewestLeaders && others > Count(expected => expected == own || expected == Owner.Shared);

        int Count(Func<Owner, bool> isCounted) => cell.Counts.Where(count => isCounted(count.Owner)).Sum(count => count.Leaders.Total);
    }

    /// <summary>Whether so many leaders name somebody else that it is open again.</summary>
    public static bool IsOpen(string owner, IEnumerable<string> typed, PersonNames names) => Others(owner, typed, names).Length >= FewestLeaders;
}
