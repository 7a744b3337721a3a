using Attune.Domain.Teams;

namespace Attune.Web.Desk.Teams;

/// <summary>What the form of one team sends.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Under">The team or the leader above, in words.</param>
/// <param name="People">How many people; empty if it is not known.</param>
public sealed record TeamForm(string? Name, string? Under, string? People)
{
    public static TeamForm From(TeamsDesk teams, TeamNode node) => new(node.Name, teams.WordsOf(node), node.People?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The place that is wanted, or why there is none.</summary>
    /// <param name="teams">The tree.</param>
    /// <param name="id">The team, or the id of a new one.</param>
    public (TeamNode? Node, TeamProblem? Problem) Read(TeamsDesk teams, TeamId id)
    {
        var people = PeopleOf(People);
        if (people is null && !string.IsNullOrWhiteSpace(People)) { return (null, TeamProblem.PeopleUnreadable); }
        var there = teams.Tree.Find(id);
        // The words that stood in the form mean the place where the team stands, also if others share them.
        var stays = there is not null && string.Equals(teams.WordsOf(there), Under?.Trim(), StringComparison.Ordinal);
        var (parent, leader, problem) = stays ? (there!.Parent, there.Leader, null) : teams.PlaceOf(Under);
        if (problem is not null) { return (null, problem); }
        var node = new TeamNode(id, parent, leader, (Name ?? "").Trim(), people);
        return teams.Tree.Problem(node) is { } wrong ? (null, wrong) : (node, null);
    }

    public static int? PeopleOf(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= Team.MostPeople ? people : null;
}

/// <summary>What the form sends with which people go to another team.</summary>
/// <param name="To">The other team, in words.</param>
/// <param name="People">How many.</param>
public sealed record MoveForm(string? To, string? People);
