using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Privacy;
using Attune.Store.Seats;
using Attune.Store.Teams;

namespace Attune.Store.UseCases.Privacy;

/// <summary>Erases one voice of one round with its place and its links, as asked for by its author.</summary>
public sealed class EraseParticipant(IDbContextFactory<AttuneDb> dbs, ErasureNews news)
{
    /// <summary>Returns when nothing of the voice is on the disk any more, and the other nodes were told.</summary>
    public async Task<ErasureOutcome> RunAsync(Admission admission, DateTimeOffset now, CancellationToken cancel)
    {
        var participant = admission.Participant;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await db.Participants.IgnoreQueryFilters().Where(candidate => candidate.Key == participant)
            .Join(db.Rounds, candidate => candidate.Round, round => round.Id, (candidate, round) => new { round.Id, round.Program })
            .FirstOrDefaultAsync(cancel);
        if (found is null) { return ErasureOutcome.NotThere; }
        var answers = await db.Answers.CountAsync(answer => answer.Participant == participant, cancel);
        await EraseSeatAsync(db, admission, cancel);
        await db.Participants.IgnoreQueryFilters().Where(candidate => candidate.Key == participant).ExecuteDeleteAsync(cancel);
        await db.ForgetResultsAsync(found.Program, cancel);
        db.Audit.Add(new(found.Program, found.Id, now, AuditAct.Erased, ViewerRole.Leader, "", answers));
        await db.ChangeRoomsAsync([found.Id], cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await news.TellAsync([found.Id], cancel);
        return ErasureOutcome.Erased;
    }

    // What another seat of the place holds may be somebody else's, so only the last one takes the place with it.
    private static async Task EraseSeatAsync(AttuneDb db, Admission admission, CancellationToken cancel)
    {
        if (await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { } place || place.Seat(admission.Seat) is not { } seat) { return; }
        if (place.Seats.FirstOrDefault(other => other != seat && !other.IsPending) is { } other)
        {
            if (seat.Stands && !await SeatOpening.StandAsync(db, place, other, cancel)) { return; }
            db.Seats.Remove(seat);
            await db.SaveChangesAsync(cancel);
            return;
        }

        if (!seat.Stands)
        {
            db.Seats.Remove(seat);
            await db.SaveChangesAsync(cancel);
            return;
        }

        await db.Participants.IgnoreQueryFilters()
            .Where(voice => db.Identities.IgnoreQueryFilters().Any(identity => identity.Participant == voice.Key && identity.Round == admission.Round && identity.Leader == admission.Leader)).ExecuteDeleteAsync(cancel);
        await db.Links.Where(link => link.Round == admission.Round && link.Leader == admission.Leader).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(invitation => invitation.Round == admission.Round && invitation.Leader == admission.Leader).ExecuteDeleteAsync(cancel);
    }
}
