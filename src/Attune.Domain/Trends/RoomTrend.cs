using Attune.Analysis.Ownership;
using Attune.Analysis.Rounds;
using Attune.Analysis.Trends;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Domain.Trends;

/// <summary>What is shown of one round of a trend.</summary>
public enum PointState
{
    Shown,
    NotAsked,

    /// <summary>Too few people answered for their numbers to be shown.</summary>
    TooFew,

    /// <summary>Beside the later rounds one person could be singled out by subtracting.</summary>
    OtherPeople,
}

/// <summary>One round of a trend as the room may see it.</summary>
/// <param name="State">What is shown.</param>
/// <param name="Line">Points with one number are of one wording and are joined; other wordings are another line.</param>
/// <param name="Values">What the people said; null unless it is shown. Where the sides are not shown it is of both together.</param>
/// <param name="Counts">How many people stand at each value.</param>
public sealed record RoomTrendPoint(PointState State, int Line, TrendPoint? Values, RoomCounts Counts);

/// <summary>A change between two rounds, as far as it may be told.</summary>
/// <param name="From">The place of the earlier round.</param>
/// <param name="To">The place of the later round.</param>
/// <param name="Move">What became of it.</param>
/// <param name="Doubt">Why it cannot be told.</param>
/// <param name="Change">The change with its interval; null where the same people did not answer both times, because beside the numbers of the rounds it would tell of the others.</param>
/// <param name="Test">The test of the change; null where the change is.</param>
/// <param name="Both">The people of each side who answered both times.</param>
public sealed record RoomChange(int From, int To, TrendMove Move, TrendDoubt Doubt, Estimate? Change, ExactP? Test, SideCounts Both);

/// <summary>One thing over the rounds.</summary>
/// <param name="Thing">What is followed.</param>
/// <param name="Wording">The words in which it was asked last.</param>
/// <param name="IsTogether">The sides are too small to be shown, so what is shown is of both together.</param>
/// <param name="Points">Each round, in the order of time.</param>
/// <param name="Last">The change from the round before the last one in which it was asked; null where nothing can be compared.</param>
/// <param name="Whole">The change from the first round that may be compared with the last; null if that is the same.</param>
public sealed record RoomTrend(AskedThing Thing, AskedWording Wording, bool IsTogether, ImmutableArray<RoomTrendPoint> Points, RoomChange? Last, RoomChange? Whole);

/// <summary>One round of the matrix as the room may see it.</summary>
/// <param name="State">What is shown.</param>
/// <param name="Line">Points with one number are of one wording.</param>
/// <param name="Values">The jobs that are asked in every round that is shown; null unless it is shown.</param>
/// <param name="States">What the expectations of each job amount to, in the order of <see cref="RoomJobsTrend.Jobs"/>; null where the job was not asked.</param>
public sealed record RoomJobsPoint(PointState State, int Line, OwnershipPoint? Values, ImmutableArray<OwnershipState?> States);

/// <summary>The expectation matrix over the rounds.</summary>
/// <param name="Jobs">Every job that was asked in a round that is shown.</param>
/// <param name="Counted">How many of them are asked in every round that is shown: these are counted.</param>
/// <param name="Points">Each round, in the order of time.</param>
/// <param name="Last">How much more the sides agree on who does what than in the round before.</param>
public sealed record RoomJobsTrend(ImmutableArray<(string Activity, Stage Stage)> Jobs, int Counted, ImmutableArray<RoomJobsPoint> Points, RoomChange? Last);

/// <summary>What is followed over the rounds of a program, as the room may see it.</summary>
/// <param name="Trends">The closed answers and forecasts, in the order in which they are asked.</param>
/// <param name="Jobs">The expectation matrix; null if it was asked in fewer than two rounds.</param>
/// <param name="Together">The place of the first round whose topics may stand beside those of the last.</param>
public sealed record RoomTrends(ImmutableArray<RoomTrend> Trends, RoomJobsTrend? Jobs, int Together)
{
    /// <summary>The rounds, in the order of time: what a viewer may not see yet is not among them.</summary>
    public required ImmutableArray<RoundId> Rounds { get; init; }

    /// <summary>What was asked in the last round and may be compared with one before it.</summary>
    public IEnumerable<RoomTrend> Compared => Trends.Where(trend => trend.Last is { } last && last.To == trend.Points.Length - 1);
}
