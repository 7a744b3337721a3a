using Attune.Domain.Teams;
using Attune.Report;

namespace Attune.Web.Desk.Teams;

/// <summary>The tree as a file that reads back as the same tree.</summary>
internal static class TeamList
{
    public static string Csv(TeamsDesk teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        return CsvText.Write(teams.Tree.All
            .Select(node => new[] { teams.Tree.Spoken(node.Id), NameOf(teams, node), node.People?.ToString(CultureInfo.InvariantCulture) ?? "" }).Prepend(["path", "leader", "people"]));
    }

    // Two leaders may have a name, and no two an address.
    private static string NameOf(TeamsDesk teams, TeamNode node) => teams.Leader(node) is { } leader ? leader.Mail.Length > 0 ? leader.Mail : leader.Name : "";
}
