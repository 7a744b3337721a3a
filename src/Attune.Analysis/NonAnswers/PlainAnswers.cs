using System.Buffers;
using System.Text;
using Attune.Analysis.Text;

namespace Attune.Analysis.NonAnswers;

/// <summary>
/// Sees at a glance that an answer says something, as nearly every one does, without splitting it into points. One word is enough that stands in no form of a
/// non-answer (<see cref="NonAnswerWords.IsOwn"/>), in no copy of the question and in nothing that was typed to get past a field: no rule cuts a word, so some point has it, and that point
/// says something.
/// </summary>
internal static class PlainAnswers
{
    // One letter may be the marker of an item.
    private const int ShortestWord = 2;
    private const int LongestWord = 32;

    private static readonly SearchValues<char> OfWords = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'_");

    /// <summary>Whether it is certain that a sentence of an answer says something, so that the check of its points would find no non-answer in all of them.</summary>
    /// <param name="plain">A plain text (<see cref="ReadableText.IsPlain"/>).</param>
    /// <param name="question">The text of the question; empty if it is not known.</param>
    /// <returns>False if it takes a reading to tell.</returns>
    public static bool SaySomething(string plain, string question)
    {
        var rest = plain.AsSpan();
        while (rest.IndexOfAny(OfWords) is >= 0 and var start)
        {
            rest = rest[start..];
            var length = rest.IndexOfAnyExcept(OfWords) is var end && end < 0 ? rest.Length : end;
            if (length is >= ShortestWord and <= LongestWord && IsOwn(rest[..length], question))
            {
                return !NonAnswerWords.LeavesAPlaceOpen(plain) && !plain.Contains(KeyMash.Filler, StringComparison.OrdinalIgnoreCase);
            }

            rest = rest[length..];
        }

        return false;
    }

    private static bool IsOwn(ReadOnlySpan<char> written, string question)
    {
        if (written.ContainsAnyExcept(Letters)) { return false; }
        Span<char> word = stackalloc char[written.Length];
        Ascii.ToLower(written, word, out _);
        return NonAnswerWords.IsOwn(word) && !QuestionCopy.MayHold(word, question) && !KeyMash.MayHold(word);
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
