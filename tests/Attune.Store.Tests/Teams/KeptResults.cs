using Attune.Domain.Cascades;
using Attune.Domain.Programs;
using Attune.Domain.Teams;

namespace Attune.Store.Tests.Teams;

/// <summary>Results of a cascade, as the analysis would make them.</summary>
internal static class KeptResults
{
    public static CascadePart Invent(LeaderId? leader, TeamId team, string label)
    {
        var scope = new CountedScope("success", true, [new(CountedKind.Decision, label, CountedItem.OfWords) { Sentences = ["0f"] }]);
        ShownScope shown = new(10, [new([.. Enumerable.Range(0, 3).Select(carried => ShownShare.Show(carried * 3, 12))], null)], [new("forklift", "forklifts", WordSpread.Many)], 25);
        return new(leader, [scope], [new(null, -1, 0, [shown]), new(team, 0, 1, [null])])
        {
            Levels = leader is null ? [new(0, [null], new(60, 50, 70)), new(1, [shown], null)] : [],
            Lost = leader is null ? new(0, 1, new(30, 10, 50)) : null,
            Published = leader is null ? [new("success", [[new(team, 12)]])] : [],
        };
    }
}
