using System.Text.RegularExpressions;
using Attune.Analysis.Text;

namespace Attune.Analysis.NonAnswers;

/// <summary>
/// Says whether a sentence answers nothing, and what its writer does instead. A sentence is none only if every part of it is: a known form of words, and beside
/// it nothing but words that say nothing. "We do not know who owns the data" is an answer, "I do not know" is none; "TBD by finance" is one, "TBD" is none.
/// </summary>
public static partial class NonAnswerCheck
{
    // A longer sentence says something, and if it were only that its writer had much to say about not knowing.
    private const int LongestSentence = 240;
    private const int LongestPart = 18;

    /// <summary>Classifies one sentence.</summary>
    /// <param name="sentence">The sentence as it is read (<see cref="ReadableText"/>).</param>
    /// <param name="question">The text of the question; empty if it is not known.</param>
    /// <returns>Null if the sentence says something.</returns>
    public static NonAnswerKind? Classify(string sentence, string question = "")
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(question);
        if (!HasSign(sentence)) { return NonAnswerKind.Marks; }
        if (QuestionCopy.Repeats(sentence, question)) { return NonAnswerKind.Question; }
        if (sentence.Length > LongestSentence) { return null; }
        if (KeyMash.Is(sentence)) { return NonAnswerKind.Keys; }

        var found = ByParts(sentence.Trim().ToLowerInvariant());
        return found == NonAnswerKind.Nothing && ((QuestionCopy.AsksForYesOrNo(question) && YesOrNo().IsMatch(sentence)) || Acronym().IsMatch(sentence)) ? null : found;
    }

    private static NonAnswerKind? ByParts(string lower)
    {
        NonAnswerKind? found = null;
        var ofTheWriter = false;
        foreach (var range in Break().EnumerateSplits(lower))
        {
            var part = lower.AsSpan(range).Trim(Trimmed);
            if (part.IsEmpty) { continue; }
            if (NonAnswerWords.HasOwn(part)) { return null; }
            if (KindOf(part) is { } kind) { found = found is { } before && before < kind ? before : kind; }
            else if (NonAnswerWords.MayBeOfTheWriter(part)) { ofTheWriter = true; }
            else if (!NonAnswerWords.AreLight(part)) { return null; }
        }

        return !ofTheWriter ? found : found is not null || NonAnswerWords.HasWriter(lower) ? NonAnswerKind.CannotTell : null;
    }

    private const string Trimmed = " \t\"'“”‘’«»*_-–—[]/…";

    private static bool HasSign(string sentence)
    {
        foreach (var c in sentence)
        {
            if (IsSign(c)) { return true; }
        }

        return false;
    }

    // An emoji is an answer; a row of dots is not.
    private static bool IsSign(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (char.IsSymbol(c) && c is not ('+' or '=' or '<' or '>' or '|' or '~' or '^' or '$' or '`' or '´' or '¨' or '°'));

    /// <summary>What a part of a sentence is by its form; null if it has none, or words beside it that say something.</summary>
    internal static NonAnswerKind? KindOf(ReadOnlySpan<char> part)
    {
        if (part.Trim(Addressed).IsEmpty) { return NonAnswerKind.Elsewhere; }
        if (!NonAnswerWords.MayBeLight(part)) { return null; }
        foreach (var (kind, form) in NonAnswerWords.Forms)
        {
            if (IsForm(part, form, kind)) { return kind; }
        }

        return null;
    }

    private static bool IsForm(ReadOnlySpan<char> part, Regex form, NonAnswerKind kind)
    {
        foreach (var match in form.EnumerateMatches(part))
        {
            var rest = NonAnswerWords.Around(part, match);
            return NonAnswerWords.CountWords(rest) <= LongestPart && NonAnswerWords.AreLight(rest, kind);
        }

        return false;
    }

    private static readonly string Addressed = $"{Text.Cleaning.Addresses.Sign} ()";

    [GeneratedRegex(@"[.](?=\s|$)|[!?,;:()\n\r\u2026]+|\s[-–—]+\s|—")]
    private static partial Regex Break();

    // "SI" is a system integrator, "EI" and "NIC" are names, too.
    [GeneratedRegex(@"^\W*(?!(?:NO|YES|OK|NA|JA)\W*$)\p{Lu}{2,3}\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^\W*(?:yes|yep|yeah|no|nope|nah|ja|nein|oui|non|sí|si|sim|não|nao|sì|nee|nej|nei|jo|joo|kyllä|ei|tak|nie|doch|absolutely|definitely|of course|certainly)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesOrNo();
}
