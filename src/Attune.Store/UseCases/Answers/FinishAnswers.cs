using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Answers;

/// <summary>Marks the leader as done: drafts become answers, and the facilitator sees one more answer.</summary>
public sealed class FinishAnswers(AttuneDb db)
{
    /// <returns>NotInvited if there is no such place; Closed if the round accepts no answers any more.</returns>
    public async Task<WriteOutcome> RunAsync(Admission admission, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == admission.Round, cancel);
        var invitation = await db.Invitations.FirstOrDefaultAsync(candidate => candidate.Round == round.Id && candidate.Leader == admission.Leader, cancel);
        if (invitation is null) { return WriteOutcome.NotInvited; }
        var isRead = await db.IsReadAsync(round, cancel);
        if (round.Accepts("", now, isRead) == Acceptance.Refused) { return WriteOutcome.Closed; }
        foreach (var answer in await db.Answers.Where(sealedAnswer => sealedAnswer.Participant == admission.Participant).ToListAsync(cancel))
        {
            answer.GiveDraft(round.Contract, round.Accepts(answer.Question, now, isRead));
        }

        invitation.Finish();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return WriteOutcome.Saved;
    }
}
