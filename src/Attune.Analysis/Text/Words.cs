using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Attune.Analysis.Text;

/// <summary>
/// Splits a text into words: runs of letters and digits of any script. Apostrophes stay inside words, hyphens tie two words together (go-live,
/// day-to-day), contractions are opened (can't: can, not), and numbers (3.5) and names such as S/4HANA, R/3 and R&amp;D stay whole. Web addresses
/// give no words.
/// </summary>
public static class Words
{
    // With four words in capitals a text counts as shouted, and then "IT" may be the pronoun. "IT AND HR" is an answer.
    private const int ShoutingFrom = 4;

    // "HR" is in the dictionary, too, as an abbreviation of hour.
    private const int LongestHomonym = 3;

    // Such a word was tagged seven times or more in WordNet's corpus (the number is a log2).
    private const int UsedWord = 3;
    private const char ZeroWidthSpace = '\u200B';

    private static readonly FrozenDictionary<string, string> BeforeNot = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ca"] = "can",
        ["wo"] = "will",
        ["sha"] = "shall",
        ["ai"] = "is",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // People who type on a phone leave out the apostrophe of these.
    private static readonly FrozenSet<string> BareContractions = FrozenSet.ToFrozenSet(
        ["arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent", "isnt", "shouldnt", "wasnt", "werent", "wont", "wouldnt"],
        StringComparer.Ordinal);

    /// <summary>Returns all words in order. Their spans are exact and do not overlap.</summary>
    /// <param name="text">Any text, even with broken UTF-16. The time grows in proportion to its length.</param>
    public static ImmutableArray<Word> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runs = Runs(text);
        var shouting = runs.Count >= ShoutingFrom && !text.Any(char.IsLower);
        var words = ImmutableArray.CreateBuilder<Word>(runs.Count);
        foreach (var (span, glued) in runs)
        {
            AddWords(words, text, span, glued, shouting);
        }

        return words.DrainToImmutable();
    }

    private static List<(TextSpan Span, bool Glued)> Runs(string text)
    {
        var runs = new List<(TextSpan, bool)>();
        var at = 0;
        while (at < text.Length)
        {
            if (StartsAddress(text, at))
            {
                at = EndOfChunk(text, at);
            }
            else if (LetterAt(text, at) == 0)
            {
                at++;
            }
            else
            {
                var end = EndOfRun(text, at);
                runs.Add((new(at, end - at), end + 1 < text.Length && IsHyphen(text[end]) && LetterAt(text, end + 1) > 0));
                at = end;
            }
        }

        return runs;
    }

    private static int EndOfRun(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var letter = LetterAt(text, at);
            if (letter > 0)
            {
                at += letter;
            }
            else if (at + 1 < text.Length && LetterAt(text, at + 1) > 0 && JoinsInside(text, start, at))
            {
                at++;
            }
            else if (Continues(text, at))
            {
                at += char.IsSurrogate(text[at]) ? 2 : 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // Returns the length of the letter or digit at a place; 0 if there is none.
    private static int LetterAt(string text, int at)
    {
        if (char.IsAsciiLetterOrDigit(text[at]))
        {
            return 1;
        }

        return Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune) ? rune.Utf16SequenceLength : 0;
    }

    // Combining marks and invisible format characters belong to the letter before them.
    private static bool Continues(string text, int at)
        => text[at] > '\u007F' && text[at] != ZeroWidthSpace && Rune.TryGetRuneAt(text, at, out var rune) && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool JoinsInside(string text, int start, int at) => text[at] switch
    {
        '\'' or '’' or 'ʼ' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
        '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
        '/' => at - start == 1 && char.IsAsciiLetter(text[start]) && char.IsAsciiDigit(text[at + 1]),
        '&' => at - start == 1 && char.IsAsciiLetterUpper(text[start]) && char.IsAsciiLetterUpper(text[at + 1])
            && (at + 2 == text.Length || LetterAt(text, at + 2) == 0),
        _ => false,
    };

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool StartsAddress(string text, int at)
    {
        var rest = text.AsSpan(at);
        return text[at] is 'h' or 'H' or 'w' or 'W' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
    }

    private static int EndOfChunk(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static void AddWords(ImmutableArray<Word>.Builder words, string text, TextSpan span, bool glued, bool shouting)
    {
        var word = Normal(text.AsSpan(span.Start, span.Length), shouting);
        // With an invisible character inside, the word is shorter than its span, and then it stays one word.
        if (word.Length != span.Length)
        {
            words.Add(new(word, span, glued));
            return;
        }

        var (rest, not) = word switch
        {
            _ when word == "cannot" => ("can", 3),
            _ when word.EndsWith("n't", StringComparison.Ordinal) && word.Length > 3 => (word[..^3], 3),
            _ when BareContractions.Contains(word) => (word[..^2], 2),
            _ => (word, 0),
        };
        if (not == 0)
        {
            var bare = WithoutEnding(word);
            words.Add(new(bare, span with { Length = bare.Length }, glued));
            return;
        }

        words.Add(new(BeforeNot.GetValueOrDefault(not == 2 && rest[^1] == 'n' ? rest[..^1] : rest, rest), span with { Length = span.Length - not }));
        words.Add(new("not", new(span.End - not, not), glued));
    }

    private static string WithoutEnding(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["'s", "'S", "'re", "'ve", "'ll", "'d", "'m"])
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static string Normal(ReadOnlySpan<char> written, bool shouting)
    {
        if (IsAcronym(written) && !shouting)
        {
            var small = written.ToString().ToLowerInvariant();
            return small == "it" || !IsOnlyLoud(small) ? written.ToString() : small;
        }

        if (Ascii.IsValid(written))
        {
            return written.ToString().ToLowerInvariant();
        }

        var plain = new StringBuilder(written.Length);
        foreach (var rune in written.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                plain.Append((rune.Value is '’' or 'ʼ' ? new Rune('\'') : rune).ToString());
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    // "NOT" and "DATA" in capitals are only loud. "SAP" is a word of the dictionary as well, but one that people hardly use.
    private static bool IsOnlyLoud(string small)
        => StopWords.Contains(small) || (small.Length > LongestHomonym && WordTable.WordNet.Find(small) is { Most: >= UsedWord });

    private static bool IsAcronym(ReadOnlySpan<char> written)
        => written.Length > 1 && Ascii.IsValid(written)
            && written.Count('\'') == 0 && !written.ContainsAnyInRange('a', 'z') && written.IndexOfAnyInRange('A', 'Z') >= 0;
}
