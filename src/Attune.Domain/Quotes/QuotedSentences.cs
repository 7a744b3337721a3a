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

    /// <summary>The parts of an answer that can be quoted: each statement it makes, and what it expects of the other side.</summary>
    public static IEnumerable<(int Start, string Text)> SentencesOf(AnswerContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var text = content.WholeText();
        foreach (var span in Points.Split(text)) { yield return (span.Start, span.Cut(text)); }
        if (content.Forecast is { OtherSide: { Length: > 0 } expected }) { yield return (QuoteKeys.ForecastAt, expected); }
    }

    /// <summary>A key for a sentence that reveals neither its words nor its author.</summary>
    public static string KeyOf(RoundId round, ParticipantKey author, string question, int start)
        => KeyOf($"{round}|{author}|{question}|{start}");

    internal static string KeyOf(string of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 10));
}
