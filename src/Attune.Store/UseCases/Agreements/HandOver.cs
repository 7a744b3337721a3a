using System.Globalization;
using Attune.Domain.Agreements;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>
/// Names who answers from now on for something whose owner has left. A promise is made anew: its words are proposed to the new owner, whose promise it is once confirmed.
/// </summary>
public sealed class HandOver(AttuneDb db)
{
    /// <param name="round">The round in which it is handed over.</param>
    /// <param name="orphan">What nobody answers for, as the page showed it.</param>
    /// <param name="to">The new owner.</param>
    /// <param name="dueOn">By when a promise is to be kept; not read for anything else.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>ChangedElsewhere if somebody was named meanwhile; DoesNotFit if the new owner cannot take the promise.</returns>
    public async Task<WriteOutcome> RunAsync(Round round, Orphan orphan, Accountable to, DateOnly? dueOn, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(orphan);
        ArgumentNullException.ThrowIfNull(to);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var handover = new Handover(HandoverId.New(), round, orphan, to, "", now);
        db.Handovers.Add(handover);
        // Its row comes first: the database lets a decision change its owner only where one says so.
        await db.SaveChangesAsync(cancel);
        var outcome = await ChangeAsync(round, orphan.Duty, to, dueOn, now, cancel);
        if (outcome != WriteOutcome.Saved) { return outcome; }
        db.ChangeRoom(round.Id);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return WriteOutcome.Saved;
    }

    private async Task<WriteOutcome> ChangeAsync(Round round, Duty duty, Accountable to, DateOnly? dueOn, DateTimeOffset now, CancellationToken cancel)
    {
        switch (duty.Kind)
        {
            case DutyKind.Activity:
                var owned = (await db.Ownership.Where(ownership => ownership.Program == round.Program && ownership.Stage == duty.Stage).ToListAsync(cancel)).Find(ownership => ownership.Activity == duty.Key);
                if (owned?.OwnerLeader != duty.Owner || owned is null) { return WriteOutcome.ChangedElsewhere; }
                owned.Name(to, now);
                return WriteOutcome.Saved;
            case DutyKind.Decision:
                var decision = await db.Decisions.FirstOrDefaultAsync(candidate => candidate.Id == new DecisionId(Guid.Parse(duty.Key)) && candidate.Program == round.Program, cancel);
                if (decision is null || decision.OwnerLeader != duty.Owner) { return WriteOutcome.ChangedElsewhere; }
                decision.HandTo(to);
                return WriteOutcome.Saved;
            case DutyKind.Benefit:
                var benefit = await db.Benefits.FirstOrDefaultAsync(candidate => candidate.Id == new BenefitId(Guid.Parse(duty.Key)) && candidate.Program == round.Program, cancel);
                if (benefit is null || benefit.OwnerLeader != duty.Owner) { return WriteOutcome.ChangedElsewhere; }
                benefit.Write(benefit.Entry with { Owner = to }, now);
                return WriteOutcome.Saved;
            case DutyKind.Exception:
                var number = int.Parse(duty.Key, CultureInfo.InvariantCulture);
                var entry = await db.Exceptions.FirstOrDefaultAsync(candidate => candidate.Program == round.Program && candidate.Number == number, cancel);
                if (entry is null || entry.OwnerLeader != duty.Owner) { return WriteOutcome.ChangedElsewhere; }
                entry.HandTo(to);
                return WriteOutcome.Saved;
            case DutyKind.Commitment:
                return await PromiseAsync(round, duty, to, dueOn, now, cancel);
            default:
                throw new ArgumentOutOfRangeException(nameof(duty), duty.Kind, "Nothing says how this is handed over.");
        }
    }

    private async Task<WriteOutcome> PromiseAsync(Round round, Duty duty, Accountable to, DateOnly? dueOn, DateTimeOffset now, CancellationToken cancel)
    {
        var there = await db.Commitments.Where(commitment => commitment.Program == round.Program).ToListAsync(cancel);
        if (there.Find(commitment => $"{commitment.Id}" == duty.Key) is not { IsDue: true } left) { return WriteOutcome.ChangedElsewhere; }
        // A promise is kept by somebody who can confirm it at a Seat, and by nobody for whom it would be the third.
        if (to.Leader is not { } leader || Commitment.FreePlace(there.Where(commitment => commitment.Round == round.Id && commitment.Leader == leader)) is not { } place
            || Commitment.Problem(left.Text, dueOn, DateOnly.FromDateTime(now.UtcDateTime)) is not null)
        {
            return WriteOutcome.DoesNotFit;
        }

        db.Commitments.Add(new(CommitmentId.New(), round, leader, place, left.Text, dueOn!.Value, now));
        return WriteOutcome.Saved;
    }
}
