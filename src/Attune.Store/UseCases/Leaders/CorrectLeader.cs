using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Model;
using Attune.Store.Seats;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Leaders;

/// <summary>How the correction of a leader ended.</summary>
/// <param name="Problems">Why nothing was changed; empty if the correction was saved.</param>
/// <param name="LinkEnded">A link had gone to another address; it no longer works, and a new one has to be sent.</param>
/// <param name="OldMail">The address that is told, because somebody had begun before it was changed; null if nobody is.</param>
public sealed record Correction(ImmutableArray<LeaderProblem> Problems, bool LinkEnded = false, string? OldMail = null);

/// <summary>Corrects what the facilitator wrote about a leader, together with the round's rules if the correction changes them.</summary>
public sealed class CorrectLeader(AttuneDb db)
{
    /// <summary>Returns when the correction is on the disk, or with the problems of the entry.</summary>
    /// <param name="round">The round, in which a place of the leader may have to be taken back.</param>
    /// <param name="leader">The leader as the database holds the person now.</param>
    /// <param name="entry">What is to be true of the leader.</param>
    /// <param name="others">The other leaders of the program: while the round is prepared, its rules follow the size of the sides.</param>
    /// <param name="by">Whoever corrects it, for the audit trail.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<Correction> RunAsync(Round round, Leader leader, LeaderEntry entry, IEnumerable<Leader> others, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        if (round.Phase == RoundPhase.Preparing && entry.Side != leader.Side)
        {
            round.Follow(SideCounts.Count(others.Where(other => other != leader).Select(other => other.Side).Append(entry.Side)));
        }

        try
        {
            return await SaveAsync(round, leader, entry, by, now, cancel);
        }
        catch (DbUpdateException taken) when (Races.IsTaken(taken))
        {
            // Another window gave somebody this address at the same moment.
            return new([LeaderProblem.MailTwice]);
        }
    }

    private async Task<Correction> SaveAsync(Round round, Leader leader, LeaderEntry entry, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var correction = await ApplyAsync(round, leader, entry, by, now, cancel);
        if (correction.Problems.IsEmpty) { await transaction.CommitAsync(cancel); }
        return correction;
    }

    /// <summary>The correction inside the transaction of whoever calls; with problems nothing is changed.</summary>
    internal async Task<Correction> ApplyAsync(Round round, Leader leader, LeaderEntry entry, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        var before = leader.Entry;
        var others = await db.Leaders.Where(candidate => candidate.Program == leader.Program && candidate.Id != leader.Id).Select(candidate => candidate.Mail).ToListAsync(cancel);
        var problems = leader.Correct(entry, round.Phase, others);
        if (problems.Length > 0 || leader.Entry == before) { return new(problems); }
        var moved = leader.Mail != before.Mail;
        var ended = moved && await TakeBackAsync(round, leader, by, now, cancel);
        var begun = moved && await MoveAsync(leader, by, now, cancel);
        db.Audit.Add(new(leader.Program, round.Id, now, AuditAct.Corrected, by.Role, by.Name, 0));
        await db.SaveChangesAsync(cancel);
        return new([], ended || begun, begun && before.Mail.Length > 0 ? before.Mail : null);
    }

    /// <summary>
    /// The address is another one. In each place that was begun, all links end, and nobody has confirmed the new address: a letter to it opens an empty seat and not what was
    /// written, until the leader says at the own seat that it is right.
    /// </summary>
    /// <returns>Whether there was such a place.</returns>
    private async Task<bool> MoveAsync(Leader leader, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        var any = false;
        foreach (var round in await db.Invitations.Where(invitation => invitation.Leader == leader.Id).Select(invitation => invitation.Round).ToListAsync(cancel))
        {
            if (await SeatPlace.FindAsync(db, round, leader.Id, cancel) is not { } place) { continue; }
            foreach (var seat in place.Seats.Where(seat => !place.Invitation.IsDelegated || !seat.Stands)) { seat.ConfirmMail(false); }
            if (!place.HasBegun) { continue; }
            any = true;
            db.Audit.Add(place.Line(AuditAct.AddressChanged, now, by.Role, by.Name));
            // Where no new link can be made, the link that the leader has is the only way, and opens nothing by itself either.
            if (await place.VoiceAsync(db, place.Standing.Number, cancel) is not null) { await SeatOpening.EndLinksAsync(db, place, now, by.Role, by.Name, cancel); }
        }

        return any;
    }

    // Whoever opened a link that was not meant for them would keep the place, so it is removed and the leader gets a new one. Where an interview was typed the
    // place stays, for its words, and only the links end.
    private async Task<bool> TakeBackAsync(Round round, Leader leader, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Invitations.FirstOrDefaultAsync(candidate => candidate.Round == round.Id && candidate.Leader == leader.Id, cancel) is not { } invitation) { return false; }
        var misdirected = invitation.IsMisdirected(round.Phase);
        invitation.Unmail();
        if (!misdirected) { return false; }
        db.Audit.Add(new(leader.Program, round.Id, now, AuditAct.LinksEnded, by.Role, by.Name, 0) { Concerns = leader.Id });
        await db.Links.Where(link => link.Round == round.Id && link.Leader == leader.Id).ExecuteDeleteAsync(cancel);
        var place = await db.Identities.Where(identity => identity.Round == round.Id && identity.Leader == leader.Id).Select(identity => identity.Participant).FirstAsync(cancel);
        // A seat that was opened by such a link goes as well, and with it the word of whoever sat there.
        await db.Devices.Where(device => device.Round == round.Id && device.Leader == leader.Id).ExecuteDeleteAsync(cancel);
        if (await db.Answers.AnyAsync(answer => answer.Participant == place, cancel)) { return true; }
        await db.Participants.Where(participant => participant.Key == place).ExecuteDeleteAsync(cancel);
        db.Invitations.Remove(invitation);
        return true;
    }
}
