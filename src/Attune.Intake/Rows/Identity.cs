using System.Globalization;
using System.Text;

namespace Attune.Intake.Rows;

/// <summary>When two writings are of one thing: an id, an address, a side. What nobody sees does not tell people apart.</summary>
public static class Identity
{
    // They join letters and pictures, so a name keeps them; two ids that differ only by them are still one.
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The text as a person sees it: composed letters, no invisible characters, single blanks, none around it.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var seen = new StringBuilder(text.Length);
        foreach (var rune in Composed(text, NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (seen.Length > 0 && seen[^1] != ' ') { seen.Append(' '); }
            }
            else if (!Invisible(rune)) { seen.Append(rune.ToString()); }
        }

        return seen.ToString().TrimEnd(' ');
    }

    /// <summary>The key by which writings are compared: without case, width and ways to write an accent.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in Composed(Clean(text), NormalizationForm.FormKC).EnumerateRunes())
        {
            if (rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner)) { key.Append(Rune.ToUpperInvariant(rune).ToString()); }
        }

        return key.ToString();
    }

    public static bool Same(string left, string right) => Key(left) == Key(right);

    private static bool Invisible(Rune rune)
        => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner)
            // Fillers and selectors that have another category and no width; U+115F to U+3164 are the Hangul fillers.
            : rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>The text in a normal form; what has none, half of a surrogate pair or a code that stands for no character, becomes U+FFFD.</summary>
    private static string Composed(string text, NormalizationForm form)
        => Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes().Select(rune => (IsNoCharacter(rune) ? Rune.ReplacementChar : rune).ToString())).Normalize(form);

    // The last two of every plane.
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE;
}
