using System.Globalization;
using System.Text;

namespace Attune.Print.Lines;

/// <summary>Where a line may end, after the rules of Unicode (UAX 14) as far as our pages need them.</summary>
internal static class Breaks
{
    public const char Atom = '\uFFFC';
    public const char SoftHyphen = '\u00AD';
    public const char NoWidth = '\u200B';

    /// <summary>Whether a line may end after this character.</summary>
    public static bool After(string text, int at)
    {
        if (at + 1 >= text.Length) { return true; }
        var (here, next) = (text[at], text[at + 1]);
        if (char.IsHighSurrogate(here)) { return false; }
        if (next == ' ') { return false; }
        return here switch
        {
            ' ' or SoftHyphen or NoWidth => true,
            // A hyphen ends a line within a word, and not before a number that it makes negative.
            '-' or '\u2010' => at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(next),
            '\u2013' or '\u2014' => next is not ('\u2013' or '\u2014') && !char.IsPunctuation(next),
            '/' => char.IsLetter(next),
            Atom => IsIdeograph(text, at + 1),
            _ => IsIdeograph(text, at) ? MayBegin(text, at + 1) : IsIdeograph(text, at + 1) && !IsOpening(here) && here != Atom,
        };
    }

    private static bool MayBegin(string text, int at)
        => Rune.TryGetRuneAt(text, at, out var rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) && rune.Value is not ('\u30FC' or '\u2026');

    private static bool IsOpening(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsIdeograph(string text, int at)
    {
        if (char.IsLowSurrogate(text[at]) && at > 0) { at--; }
        return Rune.TryGetRuneAt(text, at, out var rune) && rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF);
    }
}
