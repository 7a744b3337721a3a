using Attune.Analysis.Ratings;
using Attune.Analysis.Rounds;

namespace Attune.Analysis.Sureness;

/// <summary>How sure the leaders of a group are of their answers.</summary>
public enum Sure
{
    /// <summary>Too few of them said.</summary>
    CannotTell,

    /// <summary>At least half of those who said are sure or certain.</summary>
    Sure,

    /// <summary>Neither half is on one end.</summary>
    Between,

    /// <summary>At least half of those who said are guessing, or nearly so.</summary>
    NotSure,
}

/// <summary>How sure those are who say what a card holds, compared with the others who answered its question.</summary>
/// <param name="Saying">Those who say it.</param>
/// <param name="Others">Those who answered the question and do not say it; <see cref="Sure.CannotTell"/> also if there are none.</param>
public sealed record CardSureness(Sure Saying, Sure Others)
{
    /// <param name="weights">What leaders said about their answers to one question; the last one of a leader counts.</param>
    /// <param name="saying">The keys of the leaders who say it.</param>
    /// <param name="options">The limits; the default if null.</param>
    /// <returns>The comparison; null unless those who say it are sure, or are not.</returns>
    public static CardSureness? Read(IEnumerable<Weight> weights, IReadOnlySet<string> saying, SurenessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(saying);
        options ??= SurenessOptions.Default;
        var said = weights.Where(weight => weight.Confidence is not null).GroupBy(weight => weight.Leader, StringComparer.Ordinal)
            .Select(leader => (Leader: leader.Key, Confidence: leader.Last().Confidence!.Value)).ToArray();
        var those = Level([.. said.Where(one => saying.Contains(one.Leader)).Select(one => one.Confidence)], options);
        return those is Sure.Sure or Sure.NotSure
            ? new(those, Level([.. said.Where(one => !saying.Contains(one.Leader)).Select(one => one.Confidence)], options))
            : null;
    }

    private static Sure Level(int[] confidence, SurenessOptions options)
    {
        if (confidence.Length < options.Fewest) { return Sure.CannotTell; }
        var median = Medians.Median(confidence);
        return median >= options.SureFrom ? Sure.Sure : median <= options.UnsureUpTo ? Sure.NotSure : Sure.Between;
    }
}

/// <summary>The limits that decide when a group is called sure.</summary>
public sealed record SurenessOptions
{
    public static SurenessOptions Default { get; } = new();

    /// <summary>The smallest group.</summary>
    // What one person alone said points to that person. Of two only what they say in the middle is told, so neither learns what the other said.
    public int Fewest { get; init; } = 2;

    /// <summary>From this median on, on the scale from 1 (a guess) to 5 (certain), a group is sure.</summary>
    public double SureFrom { get; init; } = 4;

    /// <summary>Up to this median a group is not sure.</summary>
    public double UnsureUpTo { get; init; } = 2;
}
