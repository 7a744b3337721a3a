using Attune.Analysis.Rounds;
using Attune.Domain.Cascades;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Teams;

namespace Attune.Web.Room.Arrived;

/// <summary>The last closed cascade of a program, with what may be shown of all teams.</summary>
/// <param name="Cascade">The cascade.</param>
/// <param name="Pack">The questions as the leaders were asked.</param>
/// <param name="Sides">The names of the sides.</param>
/// <param name="All">The results of all teams together; null while they are being read.</param>
public sealed record CascadeView(Cascade Cascade, QuestionPack Pack, SideNames Sides, CascadePart? All)
{
    /// <returns>Null if no cascade of the program is closed, or this viewer may see nothing of it.</returns>
    public static async Task<CascadeView?> FindAsync(AttuneDb db, Domain.Programs.Program program, ViewerRole role, RoundId? round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(program);
        var cascade = await db.Cascades.AsNoTracking().Where(candidate => candidate.Program == program.Id && candidate.ClosedAt != null && (round == null || candidate.Round == round))
            .OrderByDescending(candidate => candidate.OpenedAt).FirstOrDefaultAsync(cancel);
        if (cascade is null || Gate.SightOfTeams(role, cascade.ClosedAt is not null) < TeamSight.Results) { return null; }
        var pack = await db.Packs.AsNoTracking().FirstAsync(questions => questions.Program == program.Id && questions.Version == cascade.PackVersion, cancel);
        return new(cascade, pack, program.Sides, await db.PartOfAllAsync(cascade.Id, cancel));
    }
}
