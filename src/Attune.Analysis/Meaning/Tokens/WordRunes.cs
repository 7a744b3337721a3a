using System.Globalization;
using System.Text;

namespace Attune.Analysis.Meaning.Tokens;

/// <summary>
/// Says which characters belong to a word: letters and numbers of every script, as in the reference (\w of Python). The underscore belongs to it only
/// where the edge of a word is looked for.
/// </summary>
internal static class WordRunes
{
    public static bool IsToken(Rune rune) => Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    public static bool StartsWithWord(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out var length);
        return length > 0 && IsWord(rune);
    }

    public static bool EndsWithWord(ReadOnlySpan<char> text)
    {
        Rune.DecodeLastFromUtf16(text, out var rune, out var length);
        return length > 0 && IsWord(rune);
    }

    private static bool IsWord(Rune rune) => rune.Value == '_' || IsToken(rune);
}
