using Attune.Domain.Programs;
using Attune.Domain.Trends;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Trends;

/// <summary>Keeps a person's word that two topics of two rounds are the same thing, or that they are not.</summary>
public sealed class LinkTopics(AttuneDb db)
{
    /// <param name="program">The program of both rounds.</param>
    /// <param name="question">The question to which both topics answer.</param>
    /// <param name="earlier">The topic of the earlier round.</param>
    /// <param name="later">The topic of the later round.</param>
    /// <param name="isSame">They are the same thing.</param>
    /// <param name="by">The name of the person who says so.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>ChangedElsewhere if another window said something of them at the same moment.</returns>
    public async Task<WriteOutcome> RunAsync(ProgramId program, string question, TopicPlace earlier, TopicPlace later, bool isSame, string by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var said = await db.TopicLinks.FirstOrDefaultAsync(
            link => link.EarlierRound == earlier.Round && link.EarlierTopic == earlier.Topic && link.LaterRound == later.Round && link.LaterTopic == later.Topic, cancel);
        if (said is null) { db.TopicLinks.Add(new(program, question, earlier, later, isSame, by, now)); } else { said.Say(isSame, by, now); }
        return await db.SaveIfFreeAsync(cancel);
    }
}
