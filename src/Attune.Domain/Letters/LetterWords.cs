using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Attune.Domain.Letters;

/// <summary>What of a letter can be written by its facilitator.</summary>
public enum LetterField
{
    Subject,
    Greeting,
    Paragraph,
}

/// <summary>What is wrong with it.</summary>
public enum LetterProblem
{
    Empty,
    TooLong,

    /// <summary>Braces around a word for which nothing is known.</summary>
    UnknownPlaceholder,
}

/// <summary>A problem with its place.</summary>
/// <param name="Field">Where it is.</param>
/// <param name="Problem">What it is.</param>
/// <param name="What">The placeholder that is not known; empty for the other problems.</param>
public sealed record LetterFault(LetterField Field, LetterProblem Problem, string What = "");

/// <summary>
/// The subject, the greeting and the paragraph of a letter, with placeholders such as {name} for what differs from reader to reader. The rest of a letter -
/// the link, when the answers lock, whom to trust with it, who sent it - is not written by anybody.
/// </summary>
public sealed partial record LetterWords
{
    public const int LongestSubject = 150;
    public const int LongestGreeting = 120;
    public const int LongestParagraph = 3000;

    private const char JoinsEmoji = '\u200D';
    private const char Separates = '\u200C';

    /// <summary>Takes the words as they are typed, without characters that nobody sees and that could forge a header or turn the direction of reading.</summary>
    public LetterWords(string subject, string greeting, string paragraph)
        => (Subject, Greeting, Paragraph) = (OneLine(subject), OneLine(greeting), string.Join('\n', paragraph.ReplaceLineEndings("\n").Split('\n').Select(line => Seen(line).TrimEnd())).Trim());

    public string Subject { get; }

    public string Greeting { get; }

    public string Paragraph { get; }

    /// <summary>What keeps these words from being kept; empty if nothing does.</summary>
    /// <param name="known">The placeholders of this kind of letter, without braces.</param>
    public ImmutableArray<LetterFault> Faults(IReadOnlyCollection<string> known)
        => [.. FaultsOf(LetterField.Subject, Subject, LongestSubject, known), .. FaultsOf(LetterField.Greeting, Greeting, LongestGreeting, known), .. FaultsOf(LetterField.Paragraph, Paragraph, LongestParagraph, known)];

    /// <summary>
    /// The words as one reader gets them. What is put in is not read for placeholders again, and puts no line into the subject or the greeting.
    /// </summary>
    public LetterWords Filled(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(Fill(Subject), Fill(Greeting), Fill(Paragraph));

        string Fill(string text) => Placeholder().Replace(text, found => values.TryGetValue(found.Groups["name"].Value.Trim(), out var value) ? OneLine(value) : found.Value);
    }

    private static IEnumerable<LetterFault> FaultsOf(LetterField field, string text, int longest, IReadOnlyCollection<string> known)
    {
        if (text.Length == 0) { yield return new(field, LetterProblem.Empty); }
        if (text.Length > longest) { yield return new(field, LetterProblem.TooLong); }
        foreach (var unknown in Placeholder().Matches(text).Select(found => found.Groups["name"].Value.Trim()).Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal))
        {
            yield return new(field, LetterProblem.UnknownPlaceholder, unknown);
        }
    }

    private static string OneLine(string text) => Spaces().Replace(Seen(text.ReplaceLineEndings(" ")), " ").Trim();

    // Emoji and some scripts need the joiners; every other mark without a shape, and every control character, says something else than what is seen.
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is JoinsEmoji or Separates) { seen.Append((char)rune.Value); }
            else if (rune.Value == '\t') { seen.Append(' '); }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)) { seen.Append(rune.ToString()); }
        }

        return seen.ToString();
    }

    [GeneratedRegex(@"\{(?<name>[^{}\n]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[ \u00A0]{2,}|\u00A0")]
    private static partial Regex Spaces();
}
