using Attune.Statistics.Estimates;
using Attune.Statistics.Exact;

namespace Attune.Analysis.Votes;

/// <summary>The line along which a statement splits the room.</summary>
public enum SplitLine
{
    /// <summary>One of the camps is too small to call it a split.</summary>
    NoSplit,

    /// <summary>One side is for the statement more often than the other, beyond chance.</summary>
    BySide,

    /// <summary>Both sides are split alike.</summary>
    AcrossSides,

    CannotTell,
}

/// <summary>How much a statement splits the room, and along which line.</summary>
/// <param name="Strength">2 min(for, against) / votes, as Talk to the City has it: 1 if half are for and half against.</param>
/// <param name="Difference">
/// The share for the statement among those of Business who took a side, minus the same share of IT; null if nobody of a side took one.
/// </param>
/// <param name="Test">The exact test of Fisher of that difference, two-sided.</param>
/// <param name="Holm">The p-value of the test, adjusted by Holm for all statements that are looked at together.</param>
/// <param name="Line">The line along which the statement splits the room.</param>
public sealed record Crux(double Strength, Estimate? Difference, ExactP Test, double Holm, SplitLine Line)
{
    internal static Crux[] Find(IReadOnlyList<StatementCounts> statements, RoomOptions options)
    {
        var tests = statements.Select(count => Fisher.Exact(count.Business.For, count.Business.Against, count.It.For, count.It.Against)).ToArray();
        // A table that could never show a difference, because nobody took a side, is not a test, and so it does not raise the other p-values.
        var tested = Enumerable.Range(0, tests.Length).Where(place => tests[place].Smallest < 1).ToArray();
        var raised = AdjustedP.Holm([.. tested.Select(place => Math.Min(1, tests[place].P))]);
        var holm = Enumerable.Repeat(1.0, tests.Length).ToArray();
        for (var i = 0; i < tested.Length; i++) { holm[tested[i]] = raised[i]; }
        return [.. statements.Select((count, place) => From(count, tests[place], holm[place], options))];
    }

    private static Crux From(StatementCounts count, ExactP test, double holm, RoomOptions options)
    {
        var (room, took) = (count.Room, count.Room.For + count.Room.Against);
        var strength = room.All == 0 ? 0 : 2.0 * Math.Min(room.For, room.Against) / room.All;
        var (business, it) = (count.Business.For + count.Business.Against, count.It.For + count.It.Against);
        Estimate? difference = business > 0 && it > 0 ? ShareDifference.Newcombe(count.Business.For, business, count.It.For, it) : null;
        var line = took == 0 || Math.Min(room.For, room.Against) < options.SmallestCamp * took ? SplitLine.NoSplit
            : holm <= options.Level ? SplitLine.BySide
            : difference is { } known && known.Low > -options.Alike && known.High < options.Alike ? SplitLine.AcrossSides
            : SplitLine.CannotTell;
        return new(strength, difference, test, holm, line);
    }
}
