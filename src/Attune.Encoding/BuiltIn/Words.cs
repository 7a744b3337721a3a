using System.Globalization;
using System.Text;

namespace Attune.Encoding;

/// <summary>What belongs to a word: letters and numbers of every kind, as in the reference (Python's \w), the underscore only where a word's edge is asked for.</summary>
internal static class Words
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
