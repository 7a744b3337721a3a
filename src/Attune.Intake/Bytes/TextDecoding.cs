using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using SystemEncoding = System.Text.Encoding;

namespace Attune.Intake.Bytes;

/// <summary>Detects the encoding of a text file without being told, and never guesses over broken bytes.</summary>
internal static class TextDecoding
{
    // A kilobyte or two of text is enough to see on which side of each pair the zero bytes stand.
    private const int Utf16Sample = 2048;

    internal static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Utf8Mark)) { return Utf8OrBroken(bytes[3..]); }
        if (bytes is [0xFF, 0xFE, ..]) { return Utf16(bytes[2..], SystemEncoding.Unicode); }
        if (bytes is [0xFE, 0xFF, ..]) { return Utf16(bytes[2..], SystemEncoding.BigEndianUnicode); }
        if (Utf16WithoutMark(bytes) is { } unicode) { return Utf16(bytes, unicode); }
        if (Utf8.IsValid(bytes)) { return new(SystemEncoding.UTF8.GetString(bytes), TextEncoding.Utf8, []); }
        return Windows1252.Plainly(bytes)
            ? new(Windows1252.Decode(bytes), TextEncoding.Windows1252, [])
            : Utf8OrBroken(bytes);
    }

    private static DecodedText Utf8OrBroken(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) { return new(SystemEncoding.UTF8.GetString(bytes), TextEncoding.Utf8, []); }
        var text = new StringBuilder(bytes.Length);
        var broken = ImmutableArray.CreateBuilder<BrokenByte>();
        while (!bytes.IsEmpty)
        {
            var valid = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!valid) { broken.Add(new(text.Length, bytes[0])); }
            text.Append(rune.ToString());
            bytes = bytes[length..];
        }

        return new(text.ToString(), TextEncoding.Utf8, broken.ToImmutable());
    }

    private static DecodedText Utf16(ReadOnlySpan<byte> bytes, SystemEncoding encoding)
    {
        var text = encoding.GetString(bytes);
        var broken = ImmutableArray.CreateBuilder<BrokenByte>();
        for (var at = 0; at < text.Length; at++)
        {
            // The decoder writes U+FFFD for half a surrogate pair and for a last odd byte.
            if (text[at] == '\uFFFD') { broken.Add(new(at, bytes[Math.Min(at * 2, bytes.Length - 1)])); }
        }

        return new(text, TextEncoding.Utf16, broken.ToImmutable());
    }

    private static SystemEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var (even, odd, pairs) = (0, 0, Math.Min(bytes.Length, Utf16Sample) / 2);
        for (var pair = 0; pair < pairs; pair++)
        {
            if (bytes[2 * pair] == 0) { even++; }
            if (bytes[(2 * pair) + 1] == 0) { odd++; }
        }

        // Western text has a zero in nearly every pair, always on the same side.
        if (odd > pairs / 2 && even == 0) { return SystemEncoding.Unicode; }
        return even > pairs / 2 && odd == 0 ? SystemEncoding.BigEndianUnicode : null;
    }
}
