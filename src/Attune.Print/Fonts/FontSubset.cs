using System.Buffers.Binary;

namespace Attune.Print.Fonts;

/// <summary>A font with the outlines of the letters that are used, and of no other. The numbers of the letters stay.</summary>
internal static class FontSubset
{
    private static readonly string[] Needed = ["cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep"];

    public static byte[] Write(IReadOnlyDictionary<string, byte[]> tables, IEnumerable<ushort> glyphs)
    {
        var outlines = new Outlines(tables);
        var kept = outlines.WithParts(glyphs.Append((ushort)0));
        var (glyf, loca) = outlines.Only(kept);
        var subset = Needed.Where(tables.ContainsKey).ToDictionary(tag => tag, tag => tables[tag]);
        var head = (byte[])tables["head"].Clone();
        // Places of outlines are written in four bytes each.
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        (subset["head"], subset["glyf"], subset["loca"]) = (head, glyf, loca);
        return FontFile.Write(subset);
    }

    private sealed class Outlines(IReadOnlyDictionary<string, byte[]> tables)
    {
        private const int FirstPart = 10;

        private readonly byte[] _glyf = tables["glyf"];
        private readonly byte[] _loca = tables["loca"];
        private readonly bool _isLong = BinaryPrimitives.ReadInt16BigEndian(tables["head"].AsSpan(50)) == 1;
        private readonly int _count = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4));

        /// <summary>The letters with those of which they are put together.</summary>
        public SortedSet<ushort> WithParts(IEnumerable<ushort> glyphs)
        {
            var (kept, waiting) = (new SortedSet<ushort>(), new Stack<ushort>(glyphs));
            while (waiting.TryPop(out var glyph))
            {
                if (glyph < _count && kept.Add(glyph)) { foreach (var part in PartsOf(glyph)) { waiting.Push(part); } }
            }

            return kept;
        }

        public (byte[] Glyf, byte[] Loca) Only(SortedSet<ushort> kept)
        {
            using var glyf = new MemoryStream();
            var loca = new byte[(_count + 1) * 4];
            for (var glyph = 0; glyph <= _count; glyph++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(glyph * 4), (uint)glyf.Length);
                if (glyph == _count || !kept.Contains((ushort)glyph)) { continue; }
                glyf.Write(OutlineOf(glyph));
                while (glyf.Length % 4 != 0) { glyf.WriteByte(0); }
            }

            return (glyf.ToArray(), loca);
        }

        private ReadOnlySpan<byte> OutlineOf(int glyph) => _glyf.AsSpan(Place(glyph)..Place(glyph + 1));

        private int Place(int glyph) => _isLong
            ? (int)BinaryPrimitives.ReadUInt32BigEndian(_loca.AsSpan(glyph * 4))
            : BinaryPrimitives.ReadUInt16BigEndian(_loca.AsSpan(glyph * 2)) * 2;

        private List<ushort> PartsOf(int glyph)
        {
            var outline = OutlineOf(glyph);
            var parts = new List<ushort>();
            // A negative number of contours says that the letter is put together from others.
            if (outline.Length < FirstPart || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) { return parts; }
            for (var (at, more) = (FirstPart, true); more;)
            {
                var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
                parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
                more = (flags & 0x20) != 0;
                at += 4 + ((flags & 0x01) != 0 ? 4 : 2) + ((flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            }

            return parts;
        }
    }
}
