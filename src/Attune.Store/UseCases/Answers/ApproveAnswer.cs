using Attune.Domain.Rounds;
using Attune.Store.Seats;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Answers;

/// <summary>
/// A leader approves an answer that was typed in an interview, in the version that stood on the page. It is the leader's own from then on, so the seat counts as begun.
/// </summary>
public sealed class ApproveAnswer(AttuneDb db)
{
    /// <param name="round">The round as it is now.</param>
    /// <param name="admission">The place of the leader.</param>
    /// <param name="question">The question of the answer.</param>
    /// <param name="shown">The revision that stood on the page; null if the form held none.</param>
    /// <param name="device">The device at which it is approved.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>ChangedElsewhere if it still waits, because it was typed again since; Closed if the round takes no approval any more.</returns>
    public async Task<WriteOutcome> RunAsync(Round round, Admission admission, string? question, int? shown, byte[]? device, DateTimeOffset now, CancellationToken cancel)
    {
        var answer = await db.Answers.FirstOrDefaultAsync(sealedAnswer => sealedAnswer.Participant == admission.Participant && sealedAnswer.Question == question, cancel);
        if (answer is null || answer.Approved) { return WriteOutcome.SavedBefore; }
        if (answer.Revision != shown) { return WriteOutcome.ChangedElsewhere; }
        if (!answer.Approve(round.Accepts(question!, now, await db.IsReadAsync(round, cancel)))) { return WriteOutcome.Closed; }
        if (await SeatPlace.FindAsync(db, round.Id, admission.Leader, cancel) is { } place && place.Seat(admission.Seat) is { } seat)
        {
            await SeatOpening.BeginAsync(db, place, seat, round.Contract, device, now, cancel);
        }

        var outcome = await db.SaveIfUnchangedAsync(cancel);
        // This answer was typed again between the look and the press; the others are approved all the same.
        if (outcome != WriteOutcome.Saved) { db.ChangeTracker.Clear(); }
        return outcome;
    }
}
