using Attune.Domain.Dues;
using Attune.Domain.Gates;
using Attune.Store;
using Attune.Store.Years;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Reminding;

/// <summary>What falls due in a program, as its facilitator may see it.</summary>
/// <param name="Desk">The program, at its current round.</param>
/// <param name="Items">What falls due, the next first.</param>
/// <param name="Unreached">Those of it about which no letter reaches anybody.</param>
/// <param name="Today">Today.</param>
public sealed record DueDesk(ProgramDesk Desk, ImmutableArray<DueItem> Items, ImmutableArray<DueItem> Unreached, DateOnly Today) : IFound<DueDesk>
{
    /// <summary>Promises are not listed, because the promise of the round hides who has reported.</summary>
    public bool HidesPromises => Gate.FateSightOf(Desk.Round) == Domain.Viewers.FateSight.Nothing;

    public static async Task<DueDesk?> FindAsync(HttpContext context)
    {
        if (await ProgramDesk.FindAsync(context) is not { } desk) { return null; }
        var clock = context.Service<Clock>();
        var dues = (await context.Service<AttuneDb>().DuesAsync([desk.Program], [.. desk.Earlier, desk.Round], clock.DayOf, clock.Today, context.RequestAborted))[desk.Program.Id];
        var sight = Gate.FateSightOf(desk.Round);
        return new(
            desk, dues.ForFacilitator(sight, desk.Round.Id),
            DueReaders.Unreached(dues, desk.Leaders.Where(leader => leader.Mail.Length > 0).Select(leader => leader.Id).ToHashSet(), sight, desk.Round.Id), clock.Today);
    }
}
