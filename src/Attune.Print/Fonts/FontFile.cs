using System.Buffers.Binary;

namespace Attune.Print.Fonts;

/// <summary>Writes tables as one font file.</summary>
internal static class FontFile
{
    private const int HeadLength = 12;
    private const int EntryLength = 16;

    public static byte[] Write(IReadOnlyDictionary<string, byte[]> tables)
    {
        var tags = tables.Keys.Order(StringComparer.Ordinal).ToList();
        var length = HeadLength + (EntryLength * tags.Count) + tables.Values.Sum(table => Padded(table.Length));
        var file = new byte[length];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tags.Count);
        // For a binary search in the directory: the largest power of two that it holds.
        var power = (int)Math.Floor(Math.Log2(tags.Count));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)((1 << power) * EntryLength));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((tags.Count - (1 << power)) * EntryLength));
        var at = HeadLength + (EntryLength * tags.Count);
        foreach (var (place, tag) in tags.Index())
        {
            var table = tables[tag];
            var entry = file.AsSpan(HeadLength + (place * EntryLength), EntryLength);
            System.Text.Encoding.ASCII.GetBytes(tag, entry);
            table.CopyTo(file.AsSpan(at));
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(at, Padded(table.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)table.Length);
            at += Padded(table.Length);
        }

        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i += 4) { sum += BinaryPrimitives.ReadUInt32BigEndian(table[i..]); }
        return sum;
    }
}
