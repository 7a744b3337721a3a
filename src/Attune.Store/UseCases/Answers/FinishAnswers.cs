using Attune.Domain.Rounds;
using Attune.Store.Model;
using Attune.Store.Seats;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Answers;

/// <summary>
/// Marks the leader as done: drafts become answers, and the facilitator sees one more answer. Done in a fresh seat, that seat stands from now on: one leader never counts
/// twice.
/// </summary>
public sealed class FinishAnswers(AttuneDb db)
{
    /// <returns>NotInvited if there is no such place; Closed if the round accepts no answers any more.</returns>
    public async Task<WriteOutcome> RunAsync(Admission admission, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == admission.Round, cancel);
        if (await SeatPlace.FindAsync(db, round.Id, admission.Leader, cancel) is not { } place || place.Seat(admission.Seat) is not { } seat) { return WriteOutcome.NotInvited; }
        var isRead = await db.IsReadAsync(round, cancel);
        if (round.Accepts("", now, isRead) == Acceptance.Refused || (!seat.Stands && (!seat.IsPending || round.Phase != RoundPhase.Collecting))) { return WriteOutcome.Closed; }
        if (!seat.Stands)
        {
            if (!await SeatOpening.StandAsync(db, place, seat, cancel)) { return WriteOutcome.NotInvited; }
            db.Audit.Add(place.Line(AuditAct.FreshSeatStands, now));
        }

        foreach (var answer in await db.Answers.Where(sealedAnswer => sealedAnswer.Participant == admission.Participant).ToListAsync(cancel))
        {
            answer.GiveDraft(round.Contract, round.Accepts(answer.Question, now, isRead));
        }

        place.Invitation.Finish();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return WriteOutcome.Saved;
    }
}
