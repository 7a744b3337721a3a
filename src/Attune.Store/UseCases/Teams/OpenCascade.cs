using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Teams;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Teams;

/// <summary>Opens the cascade of a round: the tree as it is today is kept with it, and each team has a code.</summary>
public sealed class OpenCascade(AttuneDb db)
{
    /// <param name="round">The round whose leaders met.</param>
    /// <param name="pack">Its questions.</param>
    /// <param name="sitting">Its sitting.</param>
    /// <param name="asked">What the teams are asked.</param>
    /// <param name="closesAt">The announced end.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<CascadeOutcome> RunAsync(
        Round round, QuestionPack pack, Sitting? sitting, ImmutableArray<AskedOfTeams> asked, DateTimeOffset closesAt, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        var tree = await db.TeamTreeAsync(round.Program, cancel);
        if (Cascade.Problem(round, pack, sitting, tree, asked, closesAt, now) is var problem && problem != CascadeOutcome.Done) { return problem; }
        if (await db.Cascades.AnyAsync(cascade => cascade.Round == round.Id, cancel)) { return CascadeOutcome.AlreadyOpened; }
        var opened = Cascade.Open(round, pack, sitting, tree, asked, closesAt, now);
        db.Add(opened);
        db.AddRange(CascadeTeam.In(opened, tree, []));
        db.Audit.Add(new(round.Program, round.Id, now, AuditAct.CascadeOpened, by.Role, by.Name, tree.Count));
        return await db.SaveIfFreeAsync(cancel) == WriteOutcome.Saved ? CascadeOutcome.Done : CascadeOutcome.AlreadyOpened;
    }
}
