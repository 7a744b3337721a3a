using Attune.Domain.Teams;
using Attune.Store;
using Attune.Store.Reading;

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
        return await Together.ReadAsync(db, asked => Ask(asked, seat), cancel);
    }

    /// <summary>Asks for the same together with something else.</summary>
    internal static Func<TeamsToAsk?> Ask(Together asked, Seat seat)
    {
        if (!seat.IsLeaderInPerson) { return () => null; }
        var (db, round) = (asked.Db, seat.Round.Id);
        var found = asked.First(db.Cascades.AsNoTracking().Where(cascade => cascade.Round == round));
        var all = asked.List(db.CascadeTeams.AsNoTracking().Where(team => db.Cascades.Where(cascade => cascade.Round == round).Select(cascade => cascade.Id).Contains(team.Cascade)));
        return () =>
        {
            if (found() is not { } cascade || !cascade.Takes(seat.Now)) { return null; }
            var tree = new TeamTree(all().Select(team => team.Node));
            var own = tree.Under(seat.Admission.Leader).SelectMany(top => tree.Whole(top.Id)).ToList();
            var teams = all().ToDictionary(team => team.Team);
            return own.Count == 0 ? null : new(cascade, new(own), [.. own.Select(node => teams[node.Id])]);
        };
    }
}
