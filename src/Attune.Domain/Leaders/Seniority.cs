using System.Collections.Frozen;
using Attune.Statistics.Sides;

namespace Attune.Domain.Leaders;

/// <summary>
/// How high a role stands, as far as its words tell. It decides nothing about anybody: in a room where the most senior speaks first, the others repeat it, so
/// the Desk proposes with whom to begin.
/// </summary>
public static class Seniority
{
    private const int Staff = 0;
    private const int Manager = 1;
    private const int Head = 2;
    private const int Chief = 3;

    // Whole words of a role; "chief of staff" and "vice president" stand as high as their highest word.
    private static readonly FrozenDictionary<string, int> Words = From(
        (Chief, "chief ceo cfo coo cio cto cdo ciso president vp evp svp"),
        (Head, "head director"),
        (Manager, "manager lead leader supervisor owner"),
        (Staff, "analyst planner specialist engineer developer administrator coordinator assistant accountant controller clerk nurse user consultant trainee"));

    private static FrozenDictionary<string, int> From(params (int Level, string Words)[] levels)
        => levels.SelectMany(level => level.Words.Split(' ').Select(word => (word, level.Level))).ToFrozenDictionary(one => one.word, one => one.Level, StringComparer.OrdinalIgnoreCase);

    /// <summary>The roles of a side with which to begin: the lowest ones that are known, if there are higher ones; empty where the data does not tell.</summary>
    /// <param name="leaders">The leaders of the round.</param>
    /// <param name="side">The side.</param>
    public static ImmutableArray<string> JuniorRoles(IEnumerable<Leader> leaders, Side side)
    {
        var known = (from leader in leaders
                     where leader.Side == side
                     let level = LevelOf(leader.Role)
                     where level is not null
                     select (leader.Role, Level: level.Value)).ToArray();
        return known.Length == 0 || known.Max(one => one.Level) == known.Min(one => one.Level)
            ? []
            : [.. known.Where(one => one.Level == known.Min(other => other.Level)).Select(one => one.Role).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture)];
    }

    private static int? LevelOf(string role)
        => role.Split([' ', ',', '/', '-', '(', ')', '.', '&'], StringSplitOptions.RemoveEmptyEntries).Select(word => Words.TryGetValue(word, out var level) ? level : (int?)null).Max();
}
