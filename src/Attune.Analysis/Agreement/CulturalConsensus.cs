using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>One culture or two?</summary>
public enum Culture
{
    /// <summary>Not offered: fewer than four leaders cannot show a second culture.</summary>
    TooFewLeaders,

    /// <summary>Not offered: with fewer than ten items agreement by guessing is too likely.</summary>
    TooFewItems,

    /// <summary>Not offered: two leaders answered no item in common.</summary>
    NothingInCommon,

    /// <summary>One set of answers explains how leaders agree.</summary>
    One,

    /// <summary>It does not: leaders follow more than one.</summary>
    MoreThanOne,
}

/// <summary>What cultural consensus says, or why it says nothing.</summary>
/// <param name="Culture">The verdict, or why there is none.</param>
/// <param name="Fit">The factor and what follows from it; null if not offered.</param>
/// <param name="Key">The answers of the culture, one an item; empty unless there is one culture.</param>
public sealed record CultureReading(Culture Culture, MinimalResidual? Fit, ImmutableArray<KeyAnswer> Key);

/// <summary>The limits of cultural consensus.</summary>
public sealed record CultureOptions
{
    public static CultureOptions Default { get; } = new();

    /// <summary>Fewest leaders.</summary>
    // Romney, Weller and Batchelder 1986 find four informants enough for an answer key at high competence; below, the factor has no residual.
    public int LeastLeaders { get; init; } = 4;

    /// <summary>Fewest items.</summary>
    // A match by chance on a handful of items looks like knowledge.
    public int LeastItems { get; init; } = 10;

    /// <summary>First eigenvalue over the second from which one factor is enough.</summary>
    // The rule of thumb of Weller 2007: at least three to one.
    public double OneCultureRatio { get; init; } = 3;
}

/// <summary>Cultural consensus analysis (Romney, Weller and Batchelder 1986) of closed answers.</summary>
public static class CulturalConsensus
{
    /// <param name="answers">One row a leader, one column an item: the option chosen, 0 to <paramref name="choices"/> - 1, null if none.</param>
    /// <param name="choices">Options of every item, at least 2.</param>
    /// <param name="options">The limits; the default if null.</param>
    /// <returns>One culture if the first eigenvalue is large enough against the second and no leader's competence is negative.</returns>
    /// <exception cref="ArgumentException">Rows of different length, or an answer that is no option.</exception>
    public static CultureReading Of(IReadOnlyList<int?[]> answers, int choices, CultureOptions? options = null)
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

        var fit = MinimalResidual.Of(matches);
        // Exactly three to one is enough, whichever way the order of leaders rounds it.
        var one = RatioOf(fit) >= options.OneCultureRatio - 1e-9 && fit.Loadings.All(competence => competence >= -1e-9);
        return one
            ? new(Culture.One, fit, AnswerKey.Of(answers, fit.Loadings, choices))
            : new(Culture.MoreThanOne, fit, []);
    }

    /// <summary>First eigenvalue over the second; infinite if the second is not above 0.</summary>
    public static double RatioOf(MinimalResidual fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return fit.Eigenvalues[1] > 0 ? fit.Eigenvalues[0] / fit.Eigenvalues[1] : double.PositiveInfinity;
    }

    /// <summary>Share of items two leaders answer alike, corrected for guessing: (L m - 1) / (L - 1) with L options.</summary>
    /// <returns>-1 / (L - 1) to 1 for each pair; null if two leaders answered no item in common.</returns>
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
