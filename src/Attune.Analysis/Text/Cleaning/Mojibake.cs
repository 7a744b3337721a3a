using System.Buffers;
using System.Text;

namespace Attune.Analysis.Text.Cleaning;

/// <summary>
/// Reads characters anew whose bytes were read in the wrong encoding: UTF-8 that was read as Windows-1252 or Latin-1 ("donâ€™t"), once or twice, and letters of
/// Windows-1252 that were read as the control characters of Latin-1. Each character is decided by itself and its neighbors, so a part of a text is read as the
/// whole is.
/// </summary>
internal static class Mojibake
{
    private const char NextLine = '\u0085';

    // Marks, currencies, arrows and signs end before these; "â" with a space that does not break and "»" would be one.
    private const int FirstBraille = 0x2800;

    // The first byte of UTF-8 above ASCII, as it is read in Windows-1252, or a control character.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0x80, 0x20).Select(code => (char)code), 'Â', 'Ã', 'Ä', 'Å', 'Î', 'Ï', 'Ð', 'Ñ', 'â', 'ã', 'ä', 'å', 'æ', 'ç', 'è', 'é', 'ê', 'ì', 'í', 'î', 'ï', 'ð']);

    public static MappedText Repair(string text)
    {
        var at = text.AsSpan().IndexOfAny(Suspicious);
        if (at < 0) { return MappedText.Unchanged(text); }
        var rewriter = new TextRewriter(text);
        for (; at < text.Length; at++)
        {
            if (Decode(text, at) is { Length: > 0 } found && IsMeant(text, at, found))
            {
                rewriter.Replace(at, at + found.Length, found.Rune.Value == 0xA0 ? " " : found.Rune.ToString());
                at += found.Length - 1;
            }
            else if (text[at] is >= '\u0080' and <= '\u009F' && ControlAt(text, at) is var letter and not '\0')
            {
                rewriter.Replace(at, at + 1, [letter]);
            }
            else if (Halved(text, at) is { } whole)
            {
                rewriter.Replace(at, at + whole.Length, whole.Put);
                at += whole.Length - 1;
            }
        }

        return rewriter.Write();
    }

    // Of a closing quotation mark and of a space that does not break, programs often lose the last byte or make a plain space of it.
    private static (int Length, string Put)? Halved(string text, int at) => text[at] switch
    {
        'â' when at + 1 < text.Length && text[at + 1] == '€' => (2, "”"),
        'Â' when at + 1 < text.Length && text[at + 1] == ' ' && at > 0 && (IsSmall(text, at - 1) || ".,;:!?)".Contains(text[at - 1], StringComparison.Ordinal)) => (1, ""),
        'Ã' when at + 1 < text.Length && text[at + 1] == ' ' && (at == 0 || IsSmall(text, at - 1) || text[at - 1] == ' ') => (1, "à"),
        _ => null,
    };

    // The line end of mainframes has the place of the three dots: a line ends where a line goes on right behind it.
    private static char ControlAt(string text, int at)
        => text[at] == NextLine && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) ? '\0' : Windows1252.LetterOf(text[at]);

    private static (Rune Rune, int Length) Decode(string text, int at)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        for (; count < 4 && at + count < text.Length && Windows1252.ByteOf(text[at + count]) is > 0 and var read; count++) { bytes[count] = read; }

        return count > 1 && Rune.DecodeFromUtf8(bytes[..count], out var rune, out var length) == OperationStatus.Done && length > 1 ? (rune, length) : default;
    }

    // Of two characters that may both be meant, as in "CAFÉ»" or "„HOTEL Ä“", the neighbors tell.
    private static bool IsMeant(string text, int at, (Rune Rune, int Length) found) => (text[at], found.Length) switch
    {
        (_, 4) => true,
        ('â', 3) => found.Rune.Value < FirstBraille,
        ('ï', 3) => true,
        // Three letters of other scripts come in words; one alone is three letters of this script.
        (_, 3) => Neighbors(text, at, 3),
        ('Â', 2) => true,
        ('Ã', 2) => !(Rune.IsLower(found.Rune) && IsCapital(text, at - 1) && IsCapital(text, at - 2)),
        ('Ä' or 'Å', 2) => IsSmall(text, at - 1) || IsSmall(text, at + 2) || Neighbors(text, at, 2),
        ('Î' or 'Ï' or 'Ð' or 'Ñ', 2) => Neighbors(text, at, 2),
        _ => false,
    };

    private static bool Neighbors(string text, int at, int length)
        => Decode(text, at + length).Length == length || (at >= length && Decode(text, at - length).Length == length);

    private static bool IsCapital(string text, int at) => at >= 0 && char.IsUpper(text[at]);

    private static bool IsSmall(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetterLower(text[at]);
}
