using Attune.Domain.Teams;
using Attune.Store;
using Attune.Store.Teams;

namespace Attune.Web.Seat;

/// <summary>The teams of the leader who sits here, while they are asked.</summary>
/// <param name="Cascade">The cascade of the round.</param>
/// <param name="Tree">The leader's teams, as they stood when they were asked.</param>
/// <param name="Teams">The same teams with their codes.</param>
public sealed record TeamsToAsk(Cascade Cascade, TeamTree Tree, IReadOnlyList<CascadeTeam> Teams)
{
    /// <returns>Null if the leader has none that is asked now; a delegate hands out nothing in the leader's name.</returns>
    internal static async Task<TeamsToAsk?> FindAsync(AttuneDb db, Seat seat, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seat);
        if (!seat.IsLeaderInPerson || await db.Cascades.AsNoTracking().FirstOrDefaultAsync(cascade => cascade.Round == seat.Round.Id, cancel) is not { } cascade || !cascade.Takes(seat.Now)) { return null; }
        var all = await db.TeamsOfAsync(cascade.Id, cancel);
        var tree = new TeamTree(all.Select(team => team.Node));
        var own = tree.Under(seat.Admission.Leader).SelectMany(top => tree.Whole(top.Id)).ToList();
        var teams = all.ToDictionary(team => team.Team);
        return own.Count == 0 ? null : new(cascade, new(own), [.. own.Select(node => teams[node.Id])]);
    }
}
