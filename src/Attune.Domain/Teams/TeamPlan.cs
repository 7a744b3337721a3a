using Attune.Domain.Leaders;
using Attune.Domain.Programs;

namespace Attune.Domain.Teams;

/// <summary>What a line of a list makes of a team.</summary>
public enum TeamChange
{
    Same,
    Added,

    /// <summary>It stands elsewhere now.</summary>
    Moved,

    /// <summary>It has another number of people, or is spelled otherwise.</summary>
    Corrected,
}

/// <summary>A team as a list wants it.</summary>
/// <param name="Node">Its place afterwards.</param>
/// <param name="Change">What becomes of it.</param>
public sealed record PlannedTeam(TeamNode Node, TeamChange Change);

/// <summary>
/// A list of teams - pasted, or read from a file - against the tree that is there: what it would make of it, and every problem it has. Nothing changes before
/// somebody has seen it.
/// </summary>
/// <param name="Teams">The teams of the list, in the order of the tree; empty while there is a problem.</param>
/// <param name="Absent">Teams of the tree that the list does not hold.</param>
/// <param name="After">The tree afterwards; null while there is a problem.</param>
/// <param name="Problems">Every problem, with its line.</param>
public sealed record TeamPlan(ImmutableArray<PlannedTeam> Teams, ImmutableArray<TeamNode> Absent, TeamTree? After, ImmutableArray<TeamLineProblem> Problems)
{
    public bool IsNothing => Problems.IsEmpty && Teams.IsEmpty;

    public int Count(TeamChange change) => Teams.Count(team => team.Change == change);

    /// <param name="pasted">Lines of cells separated by tabs, semicolons or commas; a first line of heads is understood.</param>
    /// <param name="tree">The tree that is there.</param>
    /// <param name="leaders">The leaders under whom a team may stand.</param>
    public static TeamPlan Read(string pasted, TeamTree tree, IReadOnlyCollection<Leader> leaders)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(leaders);
        var rows = TeamRows.Read(pasted);
        var plan = new TeamPlanning(tree, leaders);
        return plan.Plan(rows);
    }

    /// <summary>The tree as a list that reads back as the same tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="leaderOf">How a leader is named: by the address where there is one, since two may have a name.</param>
    /// <param name="heads">The heads of the columns: path, leader, people.</param>
    public static string Write(TeamTree tree, Func<LeaderId, string> leaderOf, string heads = "path\tleader\tpeople")
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(leaderOf);
        return string.Join('\n', tree.All.Select(node => string.Join(
            '\t',
            Cell(tree.Spoken(node.Id)),
            // On every line: two leaders may each have a team of the same name.
            Cell(tree.LeaderOf(node.Id) is { } leader ? leaderOf(leader) : ""),
            node.People is { } people ? people.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")).Prepend(heads));
    }

    private static string Cell(string text) => text.Contains('"', StringComparison.Ordinal) ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
