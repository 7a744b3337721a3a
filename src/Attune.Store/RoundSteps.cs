namespace Attune.Store;

/// <summary>The steps of a round that touch many rows and must be one transaction.</summary>
public static class RoundSteps
{
    /// <summary>Makes the leader's place in the round if there is none, and a new link to it; older links stay good.</summary>
    /// <returns>The token to send; null if the way to the leader's answers is erased (unattributed, after the lock).</returns>
    public static async Task<string?> InviteAsync(this AttuneDb db, Round round, Leader leader, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(leader);
        var identity = await db.Identities.FirstOrDefaultAsync(each => each.Round == round.Id && each.Leader == leader.Id, cancel);
        if (identity is null)
        {
            if (await db.Invitations.AnyAsync(invitation => invitation.Round == round.Id && invitation.Leader == leader.Id, cancel)) { return null; }
            var participant = new Participant(ParticipantKey.New(), round.Id, round.Kind, leader.Side);
            identity = new(participant.Key, round.Id, leader.Id);
            db.AddRange(new Invitation(round, leader.Id), participant, identity);
        }

        var (link, token) = InvitationLink.Issue(round.Id, leader.Id, identity.Participant, expiresAt);
        db.Links.Add(link);
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>Finds the link of a token. Changes nothing, as often as it is called.</summary>
    /// <returns>Null if there is none or its time is over.</returns>
    public static async Task<Admission?> AdmitAsync(this AttuneDb db, string? token, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (InvitationLink.HashOf(token) is not { } hash
            || await db.Links.AsNoTracking().FirstOrDefaultAsync(each => each.TokenHash == hash, cancel) is not { } link
            || link.Admit(token!, now) is not { } participant)
        {
            return null;
        }

        return new(link.Round, link.Leader, participant);
    }

    /// <summary>The leader is done: drafts become answers, and the facilitator sees one more.</summary>
    /// <returns>False if the round takes no answers any more, or there is no such place.</returns>
    public static async Task<bool> FinishAsync(this AttuneDb db, Admission admission, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(admission);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(each => each.Id == admission.Round, cancel);
        var invitation = await db.Invitations.FirstOrDefaultAsync(each => each.Round == round.Id && each.Leader == admission.Leader, cancel);
        if (invitation is null || round.Accepts("") == Acceptance.Refused) { return false; }
        foreach (var answer in await db.Answers.Where(each => each.Participant == admission.Participant).ToListAsync(cancel))
        {
            answer.GiveDraft(round.Contract, round.Accepts(answer.Question));
        }

        invitation.Finish();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Locks the round if its rules allow it; under an unattributed contract the identities are erased with it.</summary>
    public static async Task<LockOutcome> LockAsync(this AttuneDb db, RoundId id, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(by);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(each => each.Id == id, cancel);
        var places = await db.Invitations.Where(invitation => invitation.Round == id)
            .Join(db.Leaders, invitation => invitation.Leader, leader => leader.Id, (invitation, leader) => new { leader.Side, invitation.Done })
            .ToListAsync(cancel);
        var answered = SideCounts.Of(places.Where(place => place.Done).Select(place => place.Side));
        var invited = SideCounts.Of(places.Select(place => place.Side));
        if (round.Kind == RoundKind.Rehearsal)
        {
            // Nobody was invited; every invented voice has answered.
            answered = invited = SideCounts.Of(await db.Participants.Where(participant => participant.Round == id).Select(participant => participant.Side).ToListAsync(cancel));
        }

        var outcome = round.Lock(answered, invited, now);
        if (outcome != LockOutcome.Locked) { return outcome; }
        db.Audit.Add(new(round.Program, id, now, AuditAct.Locked, by.Role, by.Name, answered.Total));
        await db.SaveChangesAsync(cancel);
        if (round.Contract == Contract.Unattributed)
        {
            await db.Identities.Where(identity => identity.Round == id).ExecuteDeleteAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Loosens the contract if everyone who has a place in the round agreed.</summary>
    public static async Task<LoosenOutcome> LoosenAsync(this AttuneDb db, RoundId id, Contract to, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(by);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(each => each.Id == id, cancel);
        var authors = await db.Participants.Where(participant => participant.Round == id).Select(participant => participant.Key).ToListAsync(cancel);
        var outcome = round.Loosen(to, authors.ToHashSet(), await db.Consents.Where(consent => consent.Round == id).ToListAsync(cancel));
        if (outcome != LoosenOutcome.Loosened) { return outcome; }
        foreach (var answer in await db.Answers.Where(answer => answer.Round == id).ToListAsync(cancel)) { answer.LoosenTo(to); }
        db.Audit.Add(new(round.Program, id, now, AuditAct.Loosened, by.Role, by.Name, authors.Count));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}

/// <summary>Where a valid link leads.</summary>
public sealed record Admission(RoundId Round, LeaderId Leader, ParticipantKey Participant);
