using System.Text;

namespace Attune.Intake.Bytes;

/// <summary>
/// The encoding in which Excel still saves "CSV" in western Europe. Any bytes at all can be read as Windows-1252, so a
/// file counts as one only where every byte above ASCII stands as a letter or a mark that people write.
/// </summary>
internal static class Windows1252
{
    private const string Letters = "äöüßéèêëàâáãåæçñóòôõøœíìîïúùûýšžÄÖÜÉÈÀÁÂÅÆÇÑÓÔØŒÍÎÚŠŽ";
    private const string Marks = "€‚„…‘’“”•–—™ ¡£§©ª«®°±²³´·º»¼½¾¿×÷";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes) { text.Append(CharOf(value)); }
        return text.ToString();
    }

    public static bool Plainly(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] < 0x80) { continue; }
            // A single whole UTF-8 character proves that the file is UTF-8 with a broken byte.
            if (IsUtf8Character(bytes[at..]) || !StandsWell(bytes, at)) { return false; }
        }

        return true;
    }

    private static bool IsUtf8Character(ReadOnlySpan<byte> bytes)
        => Rune.DecodeFromUtf8(bytes, out _, out _) == System.Buffers.OperationStatus.Done;

    private static bool StandsWell(ReadOnlySpan<byte> bytes, int at)
    {
        var (before, here, after) = (Neighbour(bytes, at - 1), CharOf(bytes[at]), Neighbour(bytes, at + 1));
        if (Marks.Contains(here, StringComparison.Ordinal)) { return true; }
        if (!Letters.Contains(here, StringComparison.Ordinal)) { return false; }
        // "caf\xC3(" is a torn character: a capital does not follow a small letter, and a letter has a letter beside it.
        var capitalInside = char.IsUpper(here) && char.IsLower(before);
        return !capitalInside && (char.IsLetter(before) || char.IsLetter(after) || here is 'à' or 'À' or 'é' or 'ó' or 'ø' or 'å' or 'Å');
    }

    private static char Neighbour(ReadOnlySpan<byte> bytes, int at) => at >= 0 && at < bytes.Length ? CharOf(bytes[at]) : ' ';

    private static char CharOf(byte value) => value switch
    {
        < 0x80 or > 0x9F => (char)value,
        _ when Analysis.Text.Cleaning.Windows1252.LetterOf((char)value) is not '\0' and var letter => letter,
        // One of the five bytes that it leaves undefined.
        _ => '\uFFFD',
    };
}
