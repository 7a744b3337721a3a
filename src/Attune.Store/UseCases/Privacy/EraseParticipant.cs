using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Privacy;

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
        var found = await db.Participants.Where(candidate => candidate.Key == participant)
            .Join(db.Rounds, candidate => candidate.Round, round => round.Id, (candidate, round) => new { round.Id, round.Program })
            .FirstOrDefaultAsync(cancel);
        if (found is null) { return ErasureOutcome.NotThere; }
        var answers = await db.Answers.CountAsync(answer => answer.Participant == participant, cancel);
        await db.Participants.Where(candidate => candidate.Key == participant).ExecuteDeleteAsync(cancel);
        await db.Links.Where(link => link.Round == found.Id && link.Leader == admission.Leader).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(invitation => invitation.Round == found.Id && invitation.Leader == admission.Leader).ExecuteDeleteAsync(cancel);
        db.Audit.Add(new(found.Program, found.Id, now, AuditAct.Erased, ViewerRole.Leader, "", answers));
        await db.ChangeRoomsAsync([found.Id], cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await news.TellAsync([found.Id], cancel);
        return ErasureOutcome.Erased;
    }
}
