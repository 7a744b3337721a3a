using System.Collections.Immutable;
using Attune.Analysis.Ratings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Sureness;

/// <summary>A word of a question that leaders do not know.</summary>
/// <param name="Word">The word as the question writes it; in lower case if it does not stand there.</param>
/// <param name="Leaders">How many leaders of both sides marked it.</param>
/// <param name="IsAsked">It stands in the question; a word that does not was typed by its leader.</param>
public sealed record UnknownWord(string Word, int Leaders, bool IsAsked);

/// <summary>What leaders said about a question beside their answers to it.</summary>
/// <param name="Confidence">The median of how sure they are, from 1 (a guess) to 5 (certain); null if nobody said.</param>
/// <param name="SaidConfidence">How many of each side said how sure they are.</param>
/// <param name="Importance">The median of how much depends on it, from 1 (a little) to 5 (everything); null if nobody said.</param>
/// <param name="SaidImportance">How many of each side said how much depends on it.</param>
/// <param name="Unknown">The words they do not know, those of most leaders first.</param>
public sealed record QuestionWeight(double? Confidence, SideCounts SaidConfidence, double? Importance, SideCounts SaidImportance, ImmutableArray<UnknownWord> Unknown)
{
    /// <param name="weights">What leaders said about one question; the last one of a leader counts.</param>
    /// <param name="question">The text of the question.</param>
    public static QuestionWeight Read(IEnumerable<Weight> weights, string question)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(question);
        Weight[] said = [.. weights.GroupBy(weight => weight.Leader, StringComparer.Ordinal).Select(leader => leader.Last())];
        Weight[] sure = [.. said.Where(weight => weight.Confidence is not null)];
        Weight[] weighed = [.. said.Where(weight => weight.Importance is not null)];
        return new(
            sure.Length == 0 ? null : Medians.Median([.. sure.Select(weight => weight.Confidence!.Value)]), SideCounts.Count(sure.Select(weight => weight.Side)),
            weighed.Length == 0 ? null : Medians.Median([.. weighed.Select(weight => weight.Importance!.Value)]), SideCounts.Count(weighed.Select(weight => weight.Side)),
            UnknownIn(said, question));
    }

    private static ImmutableArray<UnknownWord> UnknownIn(IEnumerable<Weight> said, string question)
    {
        var asked = $" {Normal(question)} ";
        var lower = asked.ToLowerInvariant();
        return [.. from weight in said
                   from word in weight.UnknownWords.Select(typed => Normal(typed).ToLowerInvariant()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)
                   group weight by word into marked
                   orderby marked.Count() descending, marked.Key
                   let place = lower.IndexOf($" {marked.Key} ", StringComparison.Ordinal)
                   select new UnknownWord(place < 0 ? marked.Key : asked.Substring(place + 1, marked.Key.Length), marked.Count(), place >= 0)];
    }

    // Words without punctuation, so that "(RPO)?" is the word that the question asks with.
    private static string Normal(string text) => string.Join(' ', Words.Tokenize(text).Select(word => word.Text));
}
