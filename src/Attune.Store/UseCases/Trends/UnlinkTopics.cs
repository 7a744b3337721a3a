using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Trends;

/// <summary>Takes back what was said of two topics, so that they are proposed again.</summary>
public sealed class UnlinkTopics(AttuneDb db)
{
    /// <returns>NotInvited if nothing was said of them in this program.</returns>
    public async Task<WriteOutcome> RunAsync(ProgramId program, RoundId earlier, string earlierTopic, RoundId later, string laterTopic, CancellationToken cancel)
        => await db.TopicLinks.Where(link => link.Program == program && link.EarlierRound == earlier && link.EarlierTopic == earlierTopic && link.LaterRound == later && link.LaterTopic == laterTopic)
            .ExecuteDeleteAsync(cancel) == 1 ? WriteOutcome.Saved : WriteOutcome.NotInvited;
}
