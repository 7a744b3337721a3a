using Attune.Domain.Judging;
using Attune.Statistics.Sides;

namespace Attune.Domain.Trends;

/// <summary>Decides which rounds of one thing may stand beside each other.</summary>
internal static class Standing
{
    /// <summary>The places of the rounds that are shown: of those with enough people the last run in which nobody can be singled out.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <param name="people">The people who answered in each; null where it was not asked.</param>
    /// <param name="isTogether">Both sides are shown as one.</param>
    public static ImmutableArray<int> Shown(IReadOnlyList<RoundPanel> rounds, IReadOnlyList<IReadOnlyCollection<(string Person, Side Side)>?> people, bool isTogether)
    {
        int[] enough = [.. people.Index().Where(one => one.Item is not null && IsEnough(one.Item, isTogether)).Select(one => one.Index)];
        var members = enough.ToDictionary(place => place, place => rounds[place].MembersOf(people[place]!));
        return [.. enough[PeopleTogether.LastRun(enough.Length, (first, last) => MayStand(enough[first..(last + 1)]))..]];

        bool MayStand(int[] places)
        {
            if (!places.Any(place => rounds[place].Round.HidesAuthors)) { return true; }
            if (places.Any(place => members[place] is null)) { return false; }
            return isTogether
                ? PeopleTogether.HidesEachOf([.. places.Select(place => (IReadOnlySet<string>)members[place]!.Select(one => one.Person).ToHashSet())])
                : PeopleTogether.HidesEach([.. places.Select(place => members[place]!)]);
        }
    }

    /// <summary>The place of the first round whose topics may stand beside those of the last.</summary>
    public static int Together(IReadOnlyList<RoundPanel> rounds)
        => PeopleTogether.LastRun(rounds.Count, (first, last) =>
        {
            var run = rounds.Skip(first).Take(last - first + 1).Select(panel => panel.Round).ToArray();
            return !run.Any(round => round.HidesAuthors)
                || (run.All(round => !round.Done.IsEmpty) && PeopleTogether.HidesEach([.. run.Select(round => round.Done.ToHashSet())]));
        });

    /// <summary>A side of two knows of each other, so by side it takes three; both sides together, too.</summary>
    private static bool IsEnough(IReadOnlyCollection<(string Person, Side Side)> people, bool isTogether)
        => SideCounts.Count(people.Select(one => one.Side)) is var counts && (isTogether ? SmallCells.ShowsTotal(counts) : Math.Min(counts.Business, counts.It) >= SmallCells.Fewest);
}
