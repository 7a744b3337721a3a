using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Privacy;

namespace Attune.Store.UseCases.Privacy;

/// <summary>Erases a leader with links, invitations and every answer that can still be found. Only the audit trail stays, which holds no words.</summary>
public sealed class EraseLeader(IDbContextFactory<AttuneDb> dbs, ErasureNews news)
{
    /// <summary>Returns when nothing of the leader is on the disk any more, and the other nodes were told.</summary>
    public async Task<ErasureOutcome> RunAsync(LeaderId leader, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Leaders.FirstOrDefaultAsync(candidate => candidate.Id == leader, cancel) is not { } person) { return ErasureOutcome.NotThere; }
        var places = await db.Identities.IgnoreQueryFilters().Where(identity => identity.Leader == leader).Select(identity => new { identity.Participant, identity.Round }).ToListAsync(cancel);
        var voices = places.ConvertAll(place => place.Participant);
        var rounds = places.ConvertAll(place => place.Round);
        var invited = await db.Invitations.CountAsync(invitation => invitation.Leader == leader, cancel);
        var answers = await db.Answers.CountAsync(answer => voices.Contains(answer.Participant), cancel);
        await db.Participants.IgnoreQueryFilters().Where(participant => voices.Contains(participant.Key)).ExecuteDeleteAsync(cancel);
        // The numbers are the program's and stay; what the leader wrote beside them goes.
        foreach (var actual in await db.BenefitActuals.Where(actual => actual.EnteredBy == leader).ToListAsync(cancel)) { actual.ForgetAuthor(); }
        foreach (var verdict in await db.BenefitVerdicts.Where(verdict => verdict.Leader == leader).ToListAsync(cancel)) { verdict.ForgetLeader(); }
        await db.SaveChangesAsync(cancel);
        await db.Leaders.Where(candidate => candidate.Id == leader).ExecuteDeleteAsync(cancel);
        db.Audit.Add(new(person.Program, null, now, AuditAct.Erased, by.Role, by.Name, answers));
        await db.ChangeRoomsAsync([.. rounds.Distinct()], cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await news.TellAsync(rounds, cancel);
        return invited > rounds.Distinct().Count() ? ErasureOutcome.ErasedExceptUnlinked : ErasureOutcome.Erased;
    }
}
