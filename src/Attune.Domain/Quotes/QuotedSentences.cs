using System.Security.Cryptography;
using System.Text;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Questions;

namespace Attune.Domain.Quotes;

/// <summary>The sentences of an answer that can be quoted, and the keys that identify them.</summary>
public static class QuotedSentences
{
    /// <summary>A rewrite is one sentence that can be read from ten metres.</summary>
    public const int LongestRewrite = 300;

    /// <summary>The parts of an answer that can be quoted: each statement it makes, as it is shown, what it expects of the other side, and what is written beside it.</summary>
    public static IEnumerable<(int Start, int Length, string Text)> SentencesOf(AnswerContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var text = content.WholeText();
        foreach (var (span, shown) in Points.Said(text)) { yield return (span.Start, span.Length, shown); }
        if (content.Forecast is { OtherSide: { Length: > 0 } expected }) { yield return (QuoteKeys.ForecastAt, expected.Length, expected); }
        foreach (var (place, anchor) in content.Anchors.Index().Where(anchor => anchor.Item.Kind.AreWords() && !string.IsNullOrWhiteSpace(anchor.Item.Value)))
        {
            yield return (QuoteKeys.AnchorAt(place), anchor.Value.Length, anchor.Value);
        }
    }

    /// <summary>The anchors of a round in their order, each with the place under which its words are quoted, if it has words.</summary>
    public static IEnumerable<(Anchor Anchor, int Start)> Placed(IEnumerable<Anchor> anchors)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        var next = new Dictionary<(string Leader, string Question), int>();
        foreach (var anchor in anchors)
        {
            var place = next.GetValueOrDefault((anchor.Leader, anchor.Question));
            next[(anchor.Leader, anchor.Question)] = place + 1;
            yield return (anchor, QuoteKeys.AnchorAt(place));
        }
    }

    /// <summary>A key for a sentence that reveals neither its words nor its author.</summary>
    public static string KeyOf(RoundId round, ParticipantKey author, string question, int start)
        => KeyOf($"{round}|{author}|{question}|{start}");

    internal static string KeyOf(string of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 10));
}
