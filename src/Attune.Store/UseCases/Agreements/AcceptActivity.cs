using Attune.Analysis.Rounds;
using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>A leader accepts to be accountable for an activity in a stage.</summary>
public sealed class AcceptActivity(AttuneDb db)
{
    /// <returns>NotInvited if the room named somebody else, or nobody.</returns>
    public async Task<WriteOutcome> RunAsync(ProgramId program, string? activity, Stage stage, LeaderId leader, DateTimeOffset now, CancellationToken cancel)
    {
        var own = await db.Ownership.Where(ownership => ownership.Program == program && ownership.Stage == stage && ownership.OwnerLeader == leader).ToListAsync(cancel);
        if (own.Find(ownership => ownership.Activity == activity) is not { } owned) { return WriteOutcome.NotInvited; }
        owned.Accept(leader, now);
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}
