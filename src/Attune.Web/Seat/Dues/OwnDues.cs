using Attune.Domain.Dues;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Store.Years;
using Attune.Web.Hosting;

namespace Attune.Web.Seat.Dues;

/// <summary>What falls due for the leader who sits here, in the leader's own words.</summary>
internal static class OwnDues
{
    /// <summary>The next first; each with the words of what was agreed.</summary>
    public static async Task<ImmutableArray<(DueItem Item, string Text)>> ReadAsync(AttuneDb db, Seat seat, Clock clock, CancellationToken cancel)
    {
        var (asked, id) = (new Together(db), seat.Program.Id);
        var rounds = asked.List(db.Rounds.AsNoTracking().Where(round => round.Program == id));
        var stored = asked.Dues(db.Programs.Where(program => program.Id == id).Select(program => program.Id));
        await asked.ReadAsync(cancel);
        var dues = stored().Of([seat.Program], rounds(), clock.DayOf, clock.Today)[id];
        return [.. dues.Of(seat.Admission.Leader).Select(item => (item, TextOf(dues, item)))];
    }

    private static string TextOf(DueList dues, DueItem item) => item.Kind switch
    {
        DueKind.Commitment => dues.Duties.Commitments.First(commitment => $"{commitment.Id}" == item.Key).Text,
        DueKind.Decision => dues.Duties.Decisions.First(decision => $"{decision.Id}" == item.Key).Text,
        DueKind.Exception => dues.Duties.Exceptions.First(entry => entry.Number == item.Number).Text,
        DueKind.Benefit => dues.Duties.Benefits.First(benefit => item.Key.StartsWith($"{benefit.Id}", StringComparison.Ordinal)).Text,
        _ => "",
    };
}
