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
    // Of topics written for this in wholly other words (Fixtures/topics-over-rounds.tsv) those that are one reach .37 to .49 and the nearest others .19.
    public const double Least = 0.25;

    /// <summary>The same where a question has too few topics for a center.</summary>
    // In the same texts, not centered, those that are one reach .52 to .64 and the nearest others .42.
    public const double LeastOfFew = 0.5;

    // Of two topics, each is the opposite of the other from their middle.
    private const int FewestToCenter = 4;

    /// <summary>
    /// Proposes pairs, the most alike first; of each topic one. Vectors are centered on all sentences of a question that has enough topics, so that what all of them have in
    /// common does not count.
    /// </summary>
    /// <param name="earlier">The topics of the earlier round.</param>
    /// <param name="later">The topics of the later round.</param>
    /// <param name="vectors">The vectors of all sentences, by one encoder.</param>
    /// <returns>The most alike first.</returns>
    public static ImmutableArray<TopicMatch> Propose(IReadOnlyList<TopicSentences> earlier, IReadOnlyList<TopicSentences> later, TextVectors vectors)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(vectors);
        var pairs = from question in earlier.Concat(later).GroupBy(topic => topic.Question)
                    let isCentered = question.Count() >= FewestToCenter
                    let rows = Rows([.. question.SelectMany(topic => topic.Texts).Distinct()], vectors, isCentered)
                    from one in earlier.Where(topic => topic.Question == question.Key && !topic.Texts.IsEmpty)
                    from other in later.Where(topic => topic.Question == question.Key && !topic.Texts.IsEmpty)
                    let match = new TopicMatch(one.Key, other.Key, Likeness(one.Texts, other.Texts, rows))
                    where match.Likeness >= (isCentered ? Least : LeastOfFew)
                    select match;
        var (before, now) = (new HashSet<string>(), new HashSet<string>());
        var matches = ImmutableArray.CreateBuilder<TopicMatch>();
        foreach (var pair in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Earlier, StringComparer.Ordinal).ThenBy(pair => pair.Later, StringComparer.Ordinal))
        {
            if (before.Contains(pair.Earlier) || now.Contains(pair.Later)) { continue; }
            before.Add(pair.Earlier);
            now.Add(pair.Later);
            matches.Add(pair);
        }

        return matches.ToImmutable();
    }

    private static Dictionary<int, double[]> Rows(ImmutableArray<int> texts, TextVectors vectors, bool isCentered)
    {
        var mean = new double[vectors.Dimension];
        foreach (var text in isCentered ? texts : [])
        {
            for (var at = 0; at < mean.Length; at++) { mean[at] += vectors[text][at] / texts.Length; }
        }

        return texts.ToDictionary(text => text, text =>
        {
            var row = new double[mean.Length];
            for (var at = 0; at < mean.Length; at++) { row[at] = vectors[text][at] - mean[at]; }
            var length = Reproducible.Norm<double>(row);
            for (var at = 0; at < mean.Length && length > 0; at++) { row[at] /= length; }
            return row;
        });
    }

    private static double Likeness(ImmutableArray<int> one, ImmutableArray<int> other, Dictionary<int, double[]> rows) => (Nearest(one, other, rows) + Nearest(other, one, rows)) / 2;

    private static double Nearest(ImmutableArray<int> from, ImmutableArray<int> to, Dictionary<int, double[]> rows)
        => from.Average(text => to.Max(other => Reproducible.Dot<double>(rows[text], rows[other])));
}
