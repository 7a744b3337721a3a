using System.Collections.Immutable;
using Attune.Statistics.Resampling;

namespace Attune.Statistics.Agreement;

/// <summary>Whether the answers of a group follow one culture, that is one set of answers which its members know more or less well.</summary>
public enum Culture
{
    /// <summary>There is no verdict, because so few leaders cannot show a second culture.</summary>
    TooFewLeaders,

    /// <summary>There is no verdict, because on so few items leaders agree too easily by guessing.</summary>
    TooFewItems,

    /// <summary>There is no verdict, because two of the leaders answered no item in common.</summary>
    NothingInCommon,

    /// <summary>One set of answers explains how the leaders agree.</summary>
    One,

    /// <summary>One set of answers does not explain how the leaders agree; they follow more than one.</summary>
    MoreThanOne,
}

/// <summary>The result of a cultural consensus analysis, or why there is none.</summary>
/// <param name="Culture">The verdict, or why there is none.</param>
/// <param name="Fit">The factor fitted to how the leaders match; its loadings are their competences. Null if there is no verdict.</param>
/// <param name="Key">The answers of the culture, one for each item; empty unless there is one culture.</param>
public sealed record CultureReading(Culture Culture, MinimalResidual? Fit, ImmutableArray<KeyAnswer> Key);

/// <summary>The limits of a cultural consensus analysis.</summary>
public sealed record CultureOptions
{
    /// <summary>The limits that are used when none are given.</summary>
    public static CultureOptions Default { get; } = new();

    /// <summary>The smallest number of leaders that gives a verdict, at least 2.</summary>
    // Romney, Weller and Batchelder (1986) find four informants enough for the answers of a culture that they know well. With fewer, one factor always
    // fits without a residual.
    public int LeastLeaders { get; init; } = 4;

    /// <summary>The smallest number of items that gives a verdict.</summary>
    // On a handful of items a match by chance looks like knowledge.
    public int LeastItems { get; init; } = 10;

    /// <summary>The ratio of the first eigenvalue to the second from which one culture explains the matches.</summary>
    // The rule of thumb of Weller (2007) is at least three to one.
    public double OneCultureRatio { get; init; } = 3;
}

/// <summary>The cultural consensus analysis of Romney, Weller and Batchelder (1986) for answers chosen among given options.</summary>
public static class CulturalConsensus
{
    /// <summary>
    /// Decides whether the leaders follow one culture and, if so, estimates its answers. They do if the first eigenvalue is large enough against the second
    /// and no leader has a negative competence.
    /// </summary>
    /// <param name="answers">The answers: one row for each leader, with one option from 0 to <paramref name="choices"/> - 1 for each item; null where there is no answer.</param>
    /// <param name="choices">The number of options of every item, at least 2.</param>
    /// <param name="options">The limits; the default if null.</param>
    /// <returns>The verdict with what it rests on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two options.</exception>
    /// <exception cref="ArgumentException">Rows have different lengths, or an answer is not one of the options.</exception>
    public static CultureReading Fit(IReadOnlyList<int?[]> answers, int choices, CultureOptions? options = null)
    {
        MustBeAnswers(answers, choices);
        options ??= CultureOptions.Default;
        if (answers.Count < options.LeastLeaders)
        {
            return new(Culture.TooFewLeaders, null, []);
        }

        if (answers[0].Length < options.LeastItems)
        {
            return new(Culture.TooFewItems, null, []);
        }

        if (Matches(answers, choices) is not { } matches)
        {
            return new(Culture.NothingInCommon, null, []);
        }

        var fit = MinimalResidual.Factor(matches);
        // A ratio of exactly three to one is enough, even where the order of the leaders makes it round to a little less.
        var one = fit.EigenvalueRatio >= options.OneCultureRatio - 1e-9 && fit.Loadings.All(competence => competence >= -1e-9);
        return one
            ? new(Culture.One, fit, AnswerKey.Estimate(answers, fit.Loadings, choices))
            : new(Culture.MoreThanOne, fit, []);
    }

    /// <summary>
    /// Computes, for each pair of leaders, the share m of items that they answer alike, corrected for guessing among L options: (L m - 1) / (L - 1). Only
    /// items that both answered are counted.
    /// </summary>
    /// <param name="answers">The answers: one row for each leader, with one option from 0 to <paramref name="choices"/> - 1 for each item; null where there is no answer.</param>
    /// <param name="choices">The number L of options of every item, at least 2.</param>
    /// <returns>A number from -1 / (L - 1) to 1 for each pair; null if two leaders answered no item in common.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two options.</exception>
    /// <exception cref="ArgumentException">Rows have different lengths, or an answer is not one of the options.</exception>
    public static LeaderPairs? Matches(IReadOnlyList<int?[]> answers, int choices)
    {
        MustBeAnswers(answers, choices);
        var apart = false;
        var pairs = new LeaderPairs(answers.Count, (one, other) =>
        {
            var both = answers[one].Zip(answers[other]).Where(pair => pair is { First: not null, Second: not null }).ToArray();
            apart |= both.Length == 0;
            var matched = both.Length == 0 ? 0 : (double)both.Count(pair => pair.First == pair.Second) / both.Length;
            return ((choices * matched) - 1) / (choices - 1);
        });
        return apart ? null : pairs;
    }

    private static void MustBeAnswers(IReadOnlyList<int?[]> answers, int choices)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentOutOfRangeException.ThrowIfLessThan(choices, 2);
        if (answers.Any(row => row.Length != answers[0].Length || row.Any(answer => answer < 0 || answer >= choices)))
        {
            throw new ArgumentException($"Every leader needs a place for every item, with options 0 to {choices - 1}.", nameof(answers));
        }
    }
}
