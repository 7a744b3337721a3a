using System.Security.Cryptography;
using System.Text;

namespace Attune.Domain;

/// <summary>What the room may see of one sentence, as its author decides.</summary>
public enum QuoteChoice
{
    /// <summary>Counted, not quoted. What holds until the author says otherwise.</summary>
    Private,

    /// <summary>In other words, which its author wrote.</summary>
    Rewrite,

    Verbatim,
}

/// <summary>Which sentence, and what of it: kept sealed like the answer it is about.</summary>
/// <param name="Choice">What the room may see.</param>
/// <param name="Question">Id of the answered question.</param>
/// <param name="Start">Where the sentence begins in the answer; <see cref="Quotes.ForecastAt"/> for what the author expects of the other side.</param>
/// <param name="Length">Of the sentence.</param>
/// <param name="AnswerRevision">Of the answer that was looked at: once it is written anew, the choice no longer holds.</param>
public sealed record QuoteRelease(QuoteChoice Choice, string Question, int Start, int Length, int AnswerRevision);

public static class Quotes
{
    public const int ForecastAt = -1;

    /// <summary>A rewrite is one sentence, as read from ten metres.</summary>
    public const int LongestRewrite = 300;

    private const string Prefix = "quote:";

    /// <summary>Key of a release among the answers of the round.</summary>
    public static string QuestionOf(string question, int start) => $"{Prefix}{question}:{start}";

    public static bool IsRelease(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>What of an answer can be quoted: each thing it says, and what it expects of the other side.</summary>
    public static IEnumerable<(int Start, string Text)> SentencesOf(AnswerContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var text = content.WholeText();
        foreach (var span in Points.Of(text)) { yield return (span.Start, span.Of(text)); }
        if (content.Forecast is { OtherSide: { Length: > 0 } expected }) { yield return (ForecastAt, expected); }
    }

    /// <summary>A name for a sentence that tells neither its words nor its author.</summary>
    public static string KeyOf(RoundId round, ParticipantKey author, string question, int start)
        => KeyOf($"{round}|{author}|{question}|{start}");

    internal static string KeyOf(string of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 10));
}
