namespace Attune.Analysis;

/// <summary>Thresholds of the meaning axis.</summary>
public sealed record MeaningOptions
{
    public static MeaningOptions Default { get; } = new();

    /// <summary>
    /// Between-side similarity may fall this far short of within-side similarity and the meaning still counts as shared.
    /// Random halves of real answers about one coded point (so: truly the same meaning) seldom fall further.
    /// </summary>
    public double SharedAbove { get; init; } = -0.10;

    /// <summary>
    /// The verdict reads this central share of the bootstrap. Four fifths, not 95 %: the text only proposes and the room decides, and
    /// with two to five leaders a side a 95 % interval hardly ever leaves "cannot tell". Random halves were never called different at either.
    /// </summary>
    public double VerdictInterval { get; init; } = 0.80;

    /// <summary>Up to this many leaders a side every resample is enumerated.</summary>
    public int EnumerateUpTo { get; init; } = 5;

    /// <summary>Above <see cref="EnumerateUpTo"/>: seeded resamples.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>Above this many leaders in a topic the interval comes from the jackknife: resampling would cost much and change nothing.</summary>
    public int ResampleUpTo { get; init; } = 200;

    /// <summary>Seed of the resamples; part of the inputs' hash.</summary>
    public int Seed { get; init; } = 20261;
}
