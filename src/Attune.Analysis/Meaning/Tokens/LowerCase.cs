using System.Globalization;
using System.Text;

namespace Attune.Analysis.Meaning.Tokens;

/// <summary>
/// The full lower case of Unicode, the same in every culture. Unlike <see cref="Rune.ToLowerInvariant"/>, it knows the final sigma and the dotted
/// capital I.
/// </summary>
internal static class LowerCase
{
    /// <summary>The factor by which a text can grow at most: the letter İ becomes two characters.</summary>
    public const int Growth = 2;

    /// <param name="text">A well-formed UTF-16 text.</param>
    /// <param name="lower">Receives the result; at least <see cref="Growth"/> times as long as the text.</param>
    /// <returns>The number of characters written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> lower)
    {
        var written = 0;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            written += rune.Value switch
            {
                'İ' => Put("i\u0307", lower[written..]),
                'Σ' => Put(IsFinal(text, i) ? "ς" : "σ", lower[written..]),
                _ => Rune.ToLowerInvariant(rune).EncodeToUtf16(lower[written..]),
            };
            i += length;
        }

        return written;
    }

    private static int Put(string letters, Span<char> lower)
    {
        letters.CopyTo(lower);
        return letters.Length;
    }

    // A sigma is final if a cased letter stands before it and none after it, whatever marks and apostrophes stand between (Unicode 3.13,
    // Final_Sigma).
    private static bool IsFinal(ReadOnlySpan<char> text, int sigma)
    {
        var before = text[..sigma];
        var (last, length) = Last(before);
        while (length > 0 && IsIgnorable(last))
        {
            before = before[..^length];
            (last, length) = Last(before);
        }

        return length > 0 && IsCased(last) && !CasedFollows(text[(sigma + 1)..]);
    }

    private static bool CasedFollows(ReadOnlySpan<char> rest)
    {
        foreach (var rune in rest.EnumerateRunes())
        {
            if (!IsIgnorable(rune))
            {
                return IsCased(rune);
            }
        }

        return false;
    }

    private static (Rune Last, int Length) Last(ReadOnlySpan<char> text)
    {
        Rune.DecodeLastFromUtf16(text, out var rune, out var length);
        return (rune, length);
    }

    // Besides the letters, these are the squared and circled capitals that compatibility normalization leaves as they are.
    private static bool IsCased(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        || rune.Value is (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);

    private static bool IsIgnorable(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
        || rune.Value is '\'' or '.' or ':' or 0xB7 or 0x55F or 0x5F4 or 0x2018 or 0x2019 or 0x2027;
}
