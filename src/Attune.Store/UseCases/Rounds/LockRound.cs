using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Locks the round if its rules allow it; under an unattributed promise the identities are erased in the same transaction.</summary>
public sealed class LockRound(AttuneDb db)
{
    /// <summary>Returns when the lock is on the disk, or with the reason why the round stays open.</summary>
    public async Task<LockOutcome> RunAsync(RoundId id, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        var places = await db.Invitations.Where(invitation => invitation.Round == id)
            .Join(db.Leaders, invitation => invitation.Leader, leader => leader.Id, (invitation, leader) => new { leader.Side, invitation.Done })
            .ToListAsync(cancel);
        var answered = SideCounts.Count(places.Where(place => place.Done).Select(place => place.Side));
        var invited = SideCounts.Count(places.Select(place => place.Side));
        if (round.Import is not null)
        {
            // Whoever has no name in the file has no place; the voices that the file gave are counted, as long as an answer of theirs stands.
            answered = invited = await db.ImportedVoicesAsync(round, cancel);
        }

        if (round.Kind == RoundKind.Rehearsal)
        {
            // Nobody was invited to a rehearsal, and every invented voice has answered.
            answered = invited = SideCounts.Count(await db.Participants.Where(participant => participant.Round == id).Select(participant => participant.Side).ToListAsync(cancel));
        }

        var outcome = round.Lock(answered, invited, now);
        if (outcome != LockOutcome.Locked) { return outcome; }
        db.Audit.Add(new(round.Program, id, now, AuditAct.Locked, by.Role, by.Name, answered.Total));
        await db.SaveChangesAsync(cancel);
        if (round.Contract == Contract.Unattributed)
        {
            // A seat that was set aside would tell whose voice it was, so it goes with what was written in it.
            await db.Participants.IgnoreQueryFilters().Where(participant => participant.Round == id && !participant.Stands).ExecuteDeleteAsync(cancel);
            await db.Seats.Where(seat => seat.Round == id && !seat.Stands).ExecuteDeleteAsync(cancel);
            await db.Identities.IgnoreQueryFilters().Where(identity => identity.Round == id).ExecuteDeleteAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
