using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Stance;

namespace Attune.Cli.Commands;

/// <summary>When a pair counts as the same or as different.</summary>
internal sealed record PairOptions
{
    public static PairOptions Default { get; } = new();

    /// <summary>
    /// How far, in standard deviations, a pair has to be from the average pair of its question to be called; nearer to it nobody can tell. On 160 pairs made to
    /// be hard, half of them the same, 68 of 100 "same" and 79 of 100 "different" are right with this value (64 and 52 with an encoder that had seen none of them).
    /// </summary>
    public double Clear { get; init; } = 0.4;

    /// <summary>The number of texts of a question that are needed: with fewer, there are too few other pairs for a comparison.</summary>
    public int FewestTexts { get; init; } = 4;

    /// <summary>The most texts of a question that are compared, because the work grows with the cube; this many take a second or two.</summary>
    public int MostTexts { get; init; } = 1000;
}

/// <summary>What was found out about one pair.</summary>
/// <param name="Near">How near the texts are in subject.</param>
/// <param name="Sameness">Above 0 if they are more alike than the average pair of their question; null if there is nothing to compare with.</param>
/// <param name="Reasons">Why the texts may be opposite; empty if no rule fired.</param>
internal sealed record PairReading(PairNearness Near, double? Sameness, ImmutableArray<StanceReason> Reasons)
{
    /// <summary>Judges the pair. Opposites come first, because no likeness of words distinguishes for from against.</summary>
    public PairVerdict Verdict(PairOptions options)
    {
        if (!Reasons.IsEmpty) { return PairVerdict.MayBeOpposite; }
        if (Sameness >= options.Clear) { return PairVerdict.Same; }
        return Sameness <= -options.Clear ? PairVerdict.Different : PairVerdict.CannotTell;
    }
}

/// <summary>The verdict on a pair, in one word.</summary>
internal enum PairVerdict
{
    MayBeOpposite,
    Same,
    Different,
    CannotTell,
}
