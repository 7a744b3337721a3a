using System.Globalization;
using System.Text;

namespace Attune.Report.Clouds;

/// <summary>Prepares text for the picture: characters that are invisible, or would change the direction of what surrounds them, are removed.</summary>
public static class CloudText
{
    /// <summary>
    /// Composed (NFC), white space as single spaces, no control or formatting characters except the two joiners that some
    /// scripts and emoji need, lone halves of surrogate pairs as U+FFFD.
    /// </summary>
    public static string Shown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text)) { return text; }
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) { if (shown.Length > 0 && shown[^1] != ' ') { shown.Append(' '); } }
            else if (IsJoiner(rune) || !IsUnseen(rune)) { shown.Append(rune.ToString()); }
        }

        return shown.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    /// <summary>Says whether a text is shown as it is because it has only printable ASCII characters, with single spaces between them.</summary>
    private static bool IsPlain(string text)
    {
        var before = ' ';
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' || (character == ' ' && before == ' ')) { return false; }
            before = character;
        }

        return text.Length == 0 || before != ' ';
    }

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    private static bool IsUnseen(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            || (rune.Value & 0xFFFE) == 0xFFFE;
}
