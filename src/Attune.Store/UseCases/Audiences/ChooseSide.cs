using Attune.Domain.Audiences;
using Attune.Statistics.Sides;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Audiences;

/// <summary>Saves the side that a member names. It is asked only once, so that a vote stays on the side on which it was given.</summary>
public sealed class ChooseSide(AttuneDb db)
{
    /// <returns>Closed if the member was asked before, or if there is no such member.</returns>
    public async Task<WriteOutcome> RunAsync(AudienceMemberKey member, Side? side, CancellationToken cancel)
        => await db.AudienceMembers.Where(audienceMember => audienceMember.Key == member && !audienceMember.SideAsked)
            .ExecuteUpdateAsync(set => set.SetProperty(audienceMember => audienceMember.Side, side).SetProperty(audienceMember => audienceMember.SideAsked, true), cancel) == 1
            ? WriteOutcome.Saved
            : WriteOutcome.Closed;
}
