using Attune.Domain.Teams;
using Attune.Store.Writing;

namespace Attune.Store.Teams;

/// <summary>Somebody's place in a team, with what the person has given so far, sealed.</summary>
public sealed record TeamPlaceRows(Cascade Cascade, CascadeTeam Team, SealedTeamAnswer? Own);

/// <summary>
/// Finds places in teams. When a thousand people answer in an hour they press at the same moments, so those who wait are looked up together. There is one in a process.
/// </summary>
public sealed class TeamPlaceReader : IAsyncDisposable
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly JoinedCalls<(CascadeId Cascade, TeamId Team, TeamMemberKey Member), TeamPlaceRows?> _reads;

    internal TeamPlaceReader(IDbContextFactory<AttuneDb> dbs) => (_dbs, _reads) = (dbs, new(ReadAllAsync));

    /// <returns>Null if the cascade was erased, or has no such team.</returns>
    /// <exception cref="StoreRefusedException">It cannot be read now.</exception>
    public async ValueTask<TeamPlaceRows?> FindAsync(CascadeId cascade, TeamId team, TeamMemberKey member, CancellationToken cancel)
        => (await _reads.CallAsync((cascade, team, member), cancel)).OrThrow();

    public ValueTask DisposeAsync() => _reads.DisposeAsync();

    private async Task<TeamPlaceRows?[]> ReadAllAsync(IReadOnlyList<(CascadeId Cascade, TeamId Team, TeamMemberKey Member)> places)
    {
        // All ids are one parameter, because with a parameter for each the statement would differ with their number.
        CascadeId[] cascades = [.. places.Select(place => place.Cascade).Distinct()];
        TeamId[] teams = [.. places.Select(place => place.Team).Distinct()];
        TeamMemberKey[] members = [.. places.Select(place => place.Member).Distinct()];
        await using var db = await _dbs.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var found = await db.Cascades.AsNoTracking().Where(cascade => EF.Parameter(cascades).Contains(cascade.Id)).ToDictionaryAsync(cascade => cascade.Id);
        var asked = await db.CascadeTeams.AsNoTracking().Where(team => EF.Parameter(cascades).Contains(team.Cascade) && EF.Parameter(teams).Contains(team.Team)).ToDictionaryAsync(team => (team.Cascade, team.Team));
        var own = await db.TeamAnswers.AsNoTracking().Where(answer => EF.Parameter(cascades).Contains(answer.Cascade) && EF.Parameter(members).Contains(answer.Member)).ToDictionaryAsync(answer => (answer.Cascade, answer.Member));
        return [.. places.Select(place => found.GetValueOrDefault(place.Cascade) is { } cascade && asked.GetValueOrDefault((place.Cascade, place.Team)) is { } team
            ? new TeamPlaceRows(cascade, team, own.GetValueOrDefault((place.Cascade, place.Member)))
            : null)];
    }
}
