using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Stance;

namespace Attune.Quality;

/// <summary>Prints how many flags of the stance check are right, for each source and each cue, and of the near copies how many opposed ones stay without a flag.</summary>
internal static class StanceFlags
{
    public static void Print(IEnumerable<string> sources, StanceOptions options, bool isVerbose)
    {
        (StancePair Pair, ImmutableArray<StanceReason> Reasons)[] read = [.. sources.SelectMany(StancePairs.Read).Select(pair => (pair, StanceCheck.Compare(pair.First, pair.Second, options)))];
        Console.WriteLine($"{"source, cue",-36} {"right",11} {"same",5} {"two",5} {"else",5}  right of all");
        foreach (var source in read.GroupBy(pair => pair.Pair.Source).Select(group => (Name: group.Key, Pairs: group.ToArray())).Append(("all", read)))
        {
            Row(source.Item1, source.Item2.Where(pair => !pair.Reasons.IsEmpty), source.Item2.Count(pair => pair.Pair.Truth == PairTruth.Opposed));
            foreach (var rule in Enum.GetValues<StanceRule>())
            {
                Row($"  {rule}", source.Item2.Where(pair => pair.Reasons.Any(reason => reason.Rule == rule)), null);
            }
        }

        if (!isVerbose) { return; }

        foreach (var (pair, reasons) in read.Where(pair => pair.Reasons.IsEmpty == (pair.Pair.Truth == PairTruth.Opposed)).OrderBy(pair => pair.Pair.Truth))
        {
            Console.WriteLine($"{pair.Truth}, {pair.Source}: {string.Join("; ", reasons.Select(reason => $"{reason.Rule} {reason.First} <-> {reason.Second}"))}\n    {pair.First}\n    {pair.Second}");
        }
    }

    private static void Row(string name, IEnumerable<(StancePair Pair, ImmutableArray<StanceReason> Reasons)> flagged, int? opposed)
    {
        var counts = flagged.CountBy(pair => pair.Pair.Truth).ToDictionary();
        if (counts.Count == 0 && opposed is null) { return; }

        var right = counts.GetValueOrDefault(PairTruth.Opposed);
        var part = counts.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * right / counts.Values.Sum():0} %");
        Console.WriteLine($"{name,-36} {(opposed is null ? $"{right}" : $"{right} of {opposed}"),11} {counts.GetValueOrDefault(PairTruth.Same),5} {counts.GetValueOrDefault(PairTruth.TwoThings),5} {counts.GetValueOrDefault(PairTruth.Unrelated),5}  {part}");
    }
}
