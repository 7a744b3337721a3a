using System.Collections.Immutable;
using Attune.Analysis.Matters;
using Attune.Analysis.Positions;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Silence;

/// <summary>What was found on the other side of a matter that one side speaks of.</summary>
/// <param name="IsSilent">Whether the other side said something, none of it lies near the matter, and it may be told that nobody there speaks of it.</param>
/// <param name="Nearest">The places of the nearest points of the other side, the nearest first: what "not found; nearest:" shows.</param>
/// <param name="Nearness">The nearness of the first of them to the matter, in z; negative infinity where the other side said nothing at all.</param>
public sealed record SilenceFound(bool IsSilent, ImmutableArray<int> Nearest, double Nearness);

/// <summary>Looks on the whole other side for sentences near a matter before silence is told.</summary>
public static class SilenceSearch
{
    private const int Shown = 2;

    /// <param name="space">The points of the question.</param>
    /// <param name="positions">The position of each point, at its place.</param>
    /// <param name="matter">The points of one side that make the matter, at least one.</param>
    /// <param name="side">The side of these points.</param>
    /// <param name="options">The constants.</param>
    internal static SilenceFound Look(MatterSpace space, IReadOnlyList<Position> positions, IReadOnlyCollection<int> matter, Side side, MatterOptions options)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(options);
        var near = Enumerable.Range(0, space.Points.Count).Where(point => space.Points[point].Side != side)
            .Select(point => (Point: point, Mean: space.Mean(matter, [point]))).OrderByDescending(near => near.Mean).ToArray();
        var nearness = near.Length == 0 ? double.NegativeInfinity : near[0].Mean;
        var cosine = near.Length == 0 ? double.NegativeInfinity : near.Max(found => space.Cosine(matter, [found.Point]));
        var isFar = nearness < options.Quiet && cosine - space.MeanCosine < options.QuietCosine;
        return new(
            near.Length > 0 && isFar && !SaysItsWords(space, positions, matter, [.. near.Select(found => found.Point)], options),
            [.. near.Select(found => found.Point).DistinctBy(point => space.Points[point].Speaker).Take(Shown)],
            nearness);
    }

    // Words that two leaders of the matter use name it: whoever says more than half of them speaks of it. So does whoever shares half the words of a sentence.
    private static bool SaysItsWords(MatterSpace space, IReadOnlyList<Position> positions, IReadOnlyCollection<int> matter, int[] others, MatterOptions options)
    {
        var names = matter.SelectMany(point => positions[point].Stems.Select(stem => (Stem: stem, space.Points[point].Speaker))).Distinct()
            .GroupBy(said => said.Stem, StringComparer.Ordinal).Where(said => said.Count() > 1).Select(said => said.Key).ToHashSet(StringComparer.Ordinal);
        return others.Any(other => 2 * names.Count(positions[other].Stems.Contains) > names.Count
            || matter.Any(point => ContentStems.Share(positions[point].Stems, positions[other].Stems) >= options.SharedToTell));
    }
}
