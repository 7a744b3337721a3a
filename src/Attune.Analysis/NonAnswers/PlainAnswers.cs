using System.Buffers;
using System.Text;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;

namespace Attune.Analysis.NonAnswers;

/// <summary>
/// Sees at a glance that an answer says something, as nearly every one does, without splitting it into points. It looks for a stretch of words that no rule
/// cuts and that has more heavy words than a part of a non-answer may have (<see cref="NonAnswerWords.IsHeavy"/>), one of which stands in no copy of the question and in nothing
/// that was typed to get past a field. The point that holds such a stretch says something, wherever the text is cut around it; one that holds none may say something as well.
/// </summary>
internal static class PlainAnswers
{
    private const int LongestWord = 32;

    private static readonly SearchValues<char> OfWords = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'");

    /// <summary>Whether it is certain that a sentence of an answer says something (<see cref="Points.NonAnswerOf"/>).</summary>
    /// <param name="plain">A plain text (<see cref="ReadableText.IsPlain"/>).</param>
    /// <param name="question">The text of the question; empty if it is not known.</param>
    /// <returns>False if it takes a reading to tell.</returns>
    public static bool SaySomething(string plain, string question)
    {
        var rest = plain.AsSpan();
        Span<char> lower = stackalloc char[LongestWord];
        var (heavy, isOwn) = (0, false);
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOfAnyExcept(OfWords) is var end && end < 0 ? rest.Length : end;
            if (length == 0)
            {
                // Any mark may be an end: of a sentence, of a part of it, of an item of a list.
                if (rest[0] != ' ') { (heavy, isOwn) = (0, false); }
                rest = rest[1..];
                continue;
            }

            // With an apostrophe in it a word may be two, and a number may be one of a list: what counts for nothing here is never wrong.
            if (length <= LongestWord && char.IsAsciiLetter(rest[0]) && !rest[..length].Contains('\''))
            {
                Ascii.ToLower(rest[..length], lower, out _);
                ReadOnlySpan<char> word = lower[..length];
                if (word is "and" or "but" or "also" or "plus") { (heavy, isOwn) = (0, false); }
                else if (NonAnswerWords.IsHeavy(word))
                {
                    heavy++;
                    isOwn = isOwn || (!QuestionCopy.MayHold(word, question) && !KeyMash.MayHold(word));
                    if (isOwn && heavy > NonAnswerWords.MostOfAForm) { return !plain.Contains(KeyMash.Filler, StringComparison.OrdinalIgnoreCase); }
                }
            }

            rest = rest[length..];
        }

        return false;
    }
}
