using System.Collections.Immutable;
using Attune.Analysis;

namespace Attune.Cli.Commands;

/// <summary>When a pair is called the same or different.</summary>
internal sealed record PairOptions
{
    public static PairOptions Default { get; } = new();

    /// <summary>
    /// So far from the average pair of its question, in standard deviations, a pair is called; nearer to it nobody can tell. On 160 pairs made to be
    /// hard, half of them the same, 64 of 100 "same" and 67 of 100 "different" are right from here, against 59 and 59 where every pair is called.
    /// </summary>
    public double Clear { get; init; } = 0.4;

    /// <summary>Texts of a question that are needed: below, none has company that could be compared.</summary>
    public int FewestTexts { get; init; } = 4;

    /// <summary>Texts of a question that are compared, as the work grows with the cube: so many take a second or two.</summary>
    public int MostTexts { get; init; } = 1000;
}

/// <summary>What is found out about one pair.</summary>
/// <param name="Near">How near the texts are in subject.</param>
/// <param name="Sameness">Above 0: more alike than the average pair of their question; null if there is nothing to compare with.</param>
/// <param name="Reasons">Why the texts may be opposite; empty if no rule fired.</param>
internal sealed record PairReading(PairNearness Near, double? Sameness, ImmutableArray<StanceReason> Reasons)
{
    /// <summary>Opposites come first: no likeness of words tells for from against.</summary>
    public PairVerdict Verdict(PairOptions options)
    {
        if (!Reasons.IsEmpty) { return PairVerdict.MayBeOpposite; }
        if (Sameness >= options.Clear) { return PairVerdict.Same; }
        return Sameness <= -options.Clear ? PairVerdict.Different : PairVerdict.CannotTell;
    }
}

/// <summary>In one word, what is to be thought of a pair.</summary>
internal enum PairVerdict
{
    MayBeOpposite,
    Same,
    Different,
    CannotTell,
}
