using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Analysis.Trends;
using Attune.Statistics.Sides;

namespace Attune.Domain.Trends;

/// <summary>Makes the expectation matrix over the rounds. Jobs that came or went are shown, and only those that every round asks are counted.</summary>
internal sealed class JobsMaker(IReadOnlyList<RoundPanel> rounds, Wordings wordings)
{
    /// <returns>Null if it was asked in fewer than two rounds.</returns>
    public RoomJobsTrend? Make()
    {
        int[] asked = [.. rounds.Index().Where(round => round.Item.Matrix is not null).Select(round => round.Index)];
        if (asked.Length < 2) { return null; }
        var lines = wordings.LinesOf(rounds[asked[^1]].Matrix!.Value.Question, [.. rounds.Select(round => (round.Version, round.Matrix?.Text))]);
        (string, Side)[]?[] people = [.. rounds.Select(round => round.Matrix is null ? null : round.OwnersOf([]).Select(one => (one.Person, one.Side)).ToArray())];
        var shown = Standing.Shown(rounds, people, isTogether: false);
        ImmutableArray<(string Activity, Stage Stage)> jobs = [.. shown.Reverse().SelectMany(place => rounds[place].Jobs).Distinct()];
        (string, Stage)[] counted = [.. jobs.Where(job => shown.All(place => rounds[place].Jobs.Contains(job)))];
        var from = asked.LastOrDefault(place => place < asked[^1] && lines[place] == lines[asked[^1]], -1);
        return new(jobs, counted.Length, [.. rounds.Select((_, place) => PointOf(place))], from < 0 ? null : ChangeOf(from, asked[^1]));

        RoomJobsPoint PointOf(int place)
            => people[place] is not { } there ? new(PointState.NotAsked, -1, null, [])
                : !shown.Contains(place) ? new(Standing.Shown([rounds[place]], [there], isTogether: false).IsEmpty ? PointState.TooFew : PointState.OtherPeople, lines[place], null, [])
                : new(PointState.Shown, lines[place], OwnershipTrend.Read(rounds[place].OwnersOf(counted), counted.Length), StatesOf(rounds[place], jobs));

        RoomChange ChangeOf(int earlier, int later)
        {
            (string, Stage)[] both = [.. rounds[later].Jobs.Where(rounds[earlier].Jobs.Contains)];
            var change = OwnershipTrend.Compare(rounds[earlier].OwnersOf(both), rounds[later].OwnersOf(both), both.Length);
            return TrendMaker.MayCount(rounds, people, shown, earlier, later)
                ? new(earlier, later, change.Move, change.Doubt, change.Change, change.Test, change.Both)
                : new(earlier, later, change.Move, change.Doubt, null, null, change.Both);
        }
    }

    private static ImmutableArray<OwnershipState?> StatesOf(RoundPanel round, ImmutableArray<(string Activity, Stage Stage)> jobs)
    {
        var states = OwnershipReading.Read(round.Round.Read.Reading.Round.Expectations).ToDictionary(cell => (cell.Activity, cell.Stage), cell => (OwnershipState?)cell.State);
        return [.. jobs.Select(job => round.Jobs.Contains(job) ? states.GetValueOrDefault(job, OwnershipState.CannotTell) : (OwnershipState?)null)];
    }
}
