using Attune.Domain.Teams;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Teams;

/// <summary>Gives a team another code in place of one that went astray; the old one opens nothing from then on.</summary>
public sealed class RenewTeamCode(AttuneDb db)
{
    /// <returns>False if there is no such team, or the cascade takes nothing any more.</returns>
    public async Task<bool> RunAsync(Cascade cascade, TeamId team, DateTimeOffset now, CancellationToken cancel)
    {
        if (!cascade.Takes(now) || await db.CascadeTeams.FirstOrDefaultAsync(candidate => candidate.Cascade == cascade.Id && candidate.Team == team, cancel) is not { } there) { return false; }
        there.NewCode(TeamCode.New());
        return await db.SaveIfFreeAsync(cancel) == WriteOutcome.Saved;
    }
}
