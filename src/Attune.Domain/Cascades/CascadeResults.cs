using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;

namespace Attune.Domain.Cascades;

/// <summary>Makes the parts of a cascade's results that are shown to different people, once, after it was closed.</summary>
internal static class CascadeResults
{
    private const double Outside = 0.05;

    /// <returns>The part of all teams first, then one for each leader who is still there.</returns>
    public static ImmutableArray<CascadePart> Make(CascadeGroups groups, CascadeTally tally, IReadOnlyList<PublishedScope> earlier)
    {
        var made = tally.Scopes.Select(scope => (scope.Tally.Scope, scope.Leaders, Results: new ScopeResults(scope.Tally, groups, scope.Leaders, earlier))).ToArray();
        ImmutableArray<CountedScope> scopes = [.. made.Select(scope => scope.Scope)];
        var shown = made.Select(scope => scope.Results.Groups()).ToArray();
        var (levels, lost) = Levels(groups, [.. made.Select(scope => (scope.Leaders, scope.Results))]);
        return
        [
            new(null, scopes, [Group(0, -1)]) { Levels = levels, Lost = lost, Published = [.. made.Select(scope => scope.Results.Published)] },
            .. from leader in groups.LeaderGroups
               where groups.Leaders[leader] is not null
               select new CascadePart(groups.Leaders[leader], scopes, Below(leader)),
        ];

        ShownGroup Group(int group, int above) => new(groups.Teams[group]?.Team, above, Math.Max(0, groups.LevelOf(group)), [.. shown.Select(scope => scope[group])]);

        ImmutableArray<ShownGroup> Below(int leader)
        {
            var places = new Dictionary<int, int> { [leader] = 0 };
            var below = ImmutableArray.CreateBuilder<ShownGroup>();
            below.Add(Group(leader, -1));
            for (var group = leader + 1; group < groups.Tree.Count; group++)
            {
                if (!places.TryGetValue(groups.Tree.Above[group], out var above)) { continue; }
                places.Add(group, below.Count);
                below.Add(Group(group, above));
            }

            return below.ToImmutable();
        }
    }

    private static (ImmutableArray<ShownLevel> Levels, LostMeaning? Lost) Levels(CascadeGroups groups, (LeadersBeside? Leaders, ScopeResults Results)[] scopes)
    {
        var deepest = Enumerable.Range(0, groups.Tree.Count).Max(groups.LevelOf);
        double[][] kept = [[.. scopes.SelectMany(scope => scope.Leaders?.Spoken ?? [])], .. Enumerable.Range(1, deepest).Select(level => scopes.SelectMany(scope => scope.Results.Kept(level)).ToArray())];
        ImmutableArray<ShownLevel> levels = [.. kept.Select((units, level) => new ShownLevel(
            level, [.. scopes.Select(scope => level == 0 ? null : scope.Results.Level(level))], MeanInterval.Student(units) is { } mean ? Percent(mean) : null))];
        // Each step down is one comparison, so that the interval of each is wider the more there are.
        var steps = Enumerable.Range(1, deepest).Select(level => (Level: level, Drop: MeanInterval.Welch(kept[level - 1], kept[level], Outside / deepest))).Where(step => step.Drop is { Low: > 0 }).ToArray();
        return (levels, steps.Length == 0 ? null : steps.MaxBy(step => step.Drop!.Value.Value) is var worst ? new(worst.Level - 1, worst.Level, PercentPoints(worst.Drop!.Value)) : null);
    }

    private static Estimate Percent(Estimate share) => new(Whole(share.Value), Math.Max(0, Whole(share.Low)), Math.Min(100, Whole(share.High)));

    private static Estimate PercentPoints(Estimate difference) => new(Whole(difference.Value), Whole(difference.Low), Whole(difference.High));

    private static double Whole(double share) => Math.Round(100 * share);
}
