using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Vectors;

namespace Attune.Analysis.Trends;

/// <summary>The sentences of one topic of one round.</summary>
/// <param name="Key">The key of the topic.</param>
/// <param name="Question">The id of the question to which they answer: topics of two questions are never one.</param>
/// <param name="Texts">The places of the sentences among all that were encoded together.</param>
public sealed record TopicSentences(string Key, string Question, ImmutableArray<int> Texts);

/// <summary>Two topics of two rounds that may be one thing, for a person to confirm.</summary>
/// <param name="Earlier">The key of the topic in the earlier round.</param>
/// <param name="Later">The key of the topic in the later round.</param>
/// <param name="Likeness">How near their sentences come, from -1 to 1.</param>
public sealed record TopicMatch(string Earlier, string Later, double Likeness);

/// <summary>
/// Proposes which topics of two rounds are the same thing. Of each sentence the nearest of the other topic counts, as a mean over both topics (the modified Hausdorff
/// measure of Dubuisson and Jain 1994): a topic that grew is still itself. It proposes only, so it may miss little and say a wrong thing now and then.
/// </summary>
public static class TopicMatching
{
    /// <summary>The likeness from which two topics are proposed.</summary>
    public const double Least = 0.42;

    /// <summary>Proposes pairs each of which is the nearest of the other.</summary>
    /// <param name="earlier">The topics of the earlier round.</param>
    /// <param name="later">The topics of the later round.</param>
    /// <param name="vectors">The vectors of all sentences, by one encoder.</param>
    /// <param name="least">The likeness from which two are proposed.</param>
    /// <returns>The most alike first.</returns>
    public static ImmutableArray<TopicMatch> Propose(IReadOnlyList<TopicSentences> earlier, IReadOnlyList<TopicSentences> later, TextVectors vectors, double least = Least)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(vectors);
        TopicMatch[] pairs = [.. from one in earlier
                                 from other in later
                                 where one.Question == other.Question && !one.Texts.IsEmpty && !other.Texts.IsEmpty
                                 select new TopicMatch(one.Key, other.Key, Likeness(one.Texts, other.Texts, vectors))];
        var best = pairs.GroupBy(pair => pair.Earlier).ToDictionary(group => group.Key, group => group.Max(pair => pair.Likeness));
        var bestLater = pairs.GroupBy(pair => pair.Later).ToDictionary(group => group.Key, group => group.Max(pair => pair.Likeness));
        return [.. from pair in pairs
                   where pair.Likeness >= least && pair.Likeness >= best[pair.Earlier] && pair.Likeness >= bestLater[pair.Later]
                   orderby pair.Likeness descending, pair.Earlier, pair.Later
                   select pair];
    }

    private static double Likeness(ImmutableArray<int> one, ImmutableArray<int> other, TextVectors vectors) => (Nearest(one, other, vectors) + Nearest(other, one, vectors)) / 2;

    private static double Nearest(ImmutableArray<int> from, ImmutableArray<int> to, TextVectors vectors)
        => from.Average(text => to.Max(other => Reproducible.Dot(vectors[text], vectors[other])));
}
