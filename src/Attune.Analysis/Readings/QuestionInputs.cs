using System.Security.Cryptography;
using System.Text.Json;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;

namespace Attune.Analysis.Readings;

/// <summary>
/// What the reading of one question is made from, as hashes: as long as they stay, the question need not be read again, whatever changes in the others. What was settled
/// in the whole round is no part of them.
/// </summary>
public static class QuestionInputs
{
    /// <summary>What the points are made from: the question, and its answers at their places.</summary>
    /// <param name="round">The round.</param>
    /// <param name="question">One of its questions.</param>
    public static string OfPoints(LockedRound round, Question question)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(question);
        return Hash(question, round.Answers.Index().Where(answer => answer.Item.Question == question.Id).Select(answer => new { answer.Index, answer.Item }));
    }

    /// <summary>What topics, words and cards are made from, beside the points.</summary>
    /// <param name="round">The round.</param>
    /// <param name="question">One of its questions.</param>
    /// <param name="words">The keys of the words of the question, as they were found in the same points: merges of other words change nothing of it.</param>
    public static string OfReading(LockedRound round, Question question, IReadOnlySet<string> words)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(words);
        return Hash(
            round.Sides,
            Concerning(round.Merges, words),
            (round.TopicEdits ?? []).Where(edit => edit.Question == question.Id),
            round.Anchors.Where(anchor => anchor.Question == question.Id),
            // What somebody wrote word for word about an earlier word does not count for this one.
            question.Word is null ? [] : round.Questions.TakeWhile(other => other.Id != question.Id).Where(other => other.Word is not null).Select(other => OfPoints(round, other)));
    }

    /// <summary>The merges that may change something: of words of the question, and of what these are merged into.</summary>
    private static List<Merge> Concerning(MergeList merges, IReadOnlySet<string> words)
    {
        var known = words.ToHashSet(StringComparer.Ordinal);
        (Merge Merge, string[] Keys)[] all = [.. merges.Merges.Select(merge => (merge, KeysOf(merge)))];
        for (var before = -1; before < known.Count;)
        {
            before = known.Count;
            foreach (var (_, keys) in all.Where(merge => merge.Keys.Any(known.Contains))) { known.UnionWith(keys); }
        }

        return [.. all.Where(merge => merge.Keys.Any(known.Contains)).Select(merge => merge.Merge)];
    }

    // A merged term counts where it stands whole, in parts, or written as one word.
    private static string[] KeysOf(Merge merge)
        => [.. from term in new[] { merge.From, merge.Into }
               let key = TermKey.Normalize(term)
               from part in key.Split(' ').Append(key).Append(key.Replace(" ", "", StringComparison.Ordinal))
               where part.Length > 0
               select part];

    private static string Hash(params object[] inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var input in inputs) { hash.AppendData(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input, input.GetType()))); }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
