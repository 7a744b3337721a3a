using System.Buffers.Binary;
using System.IO.Compression;

namespace Attune.Print.Fonts;

/// <summary>Unpacks a .woff, which is a font with each of its tables compressed.</summary>
internal static class Woff
{
    private const int HeadLength = 44;
    private const int EntryLength = 20;

    /// <returns>The tables by their four letters.</returns>
    public static Dictionary<string, byte[]> Tables(byte[] woff)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(woff.AsSpan(12));
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var entry = woff.AsSpan(HeadLength + (i * EntryLength), EntryLength);
            var tag = System.Text.Encoding.ASCII.GetString(entry[..4]);
            var (offset, packed, length) = (Number(entry[4..]), Number(entry[8..]), Number(entry[12..]));
            tables[tag] = packed == length ? woff[offset..(offset + length)] : Unpacked(woff, offset, packed, length);
        }

        return tables;
    }

    private static byte[] Unpacked(byte[] woff, int offset, int packed, int length)
    {
        using var zlib = new ZLibStream(new MemoryStream(woff, offset, packed), CompressionMode.Decompress);
        var table = new byte[length];
        zlib.ReadExactly(table);
        return table;
    }

    private static int Number(ReadOnlySpan<byte> bytes) => (int)BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
