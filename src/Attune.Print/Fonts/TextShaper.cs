using System.Collections.Immutable;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Attune.Print.Fonts;

/// <summary>Turns text into letters with their kerning, ligatures and accents. What was shaped once for a document is kept with it.</summary>
internal sealed class TextShaper
{
    private readonly Dictionary<(string Text, bool IsSerif, int Weight, bool IsRightToLeft), ImmutableArray<GlyphRun>> _shaped = [];

    public ImmutableArray<GlyphRun> Shape(string text, bool isSerif, int weight, bool isRightToLeft = false)
    {
        var key = (text, isSerif, weight, isRightToLeft);
        if (_shaped.TryGetValue(key, out var known)) { return known; }
        var stretches = FontBook.Stretches(text, isSerif, weight).Select(stretch => Shape(stretch.Face, stretch.Text, isRightToLeft)).ToList();
        // From left to right as they stand on paper.
        if (isRightToLeft) { stretches.Reverse(); }
        return _shaped[key] = [.. stretches];
    }

    private static GlyphRun Shape(FontFace face, string text, bool isRightToLeft)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        face.Shaper.Shape(buffer);
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var glyphs = ImmutableArray.CreateBuilder<Glyph>(infos.Length);
        var ends = infos.Select(info => (int)info.Cluster).Append(text.Length).Distinct().Order().ToArray();
        var said = new HashSet<uint>();
        double unit = face.UnitsPerEm;
        for (var i = 0; i < infos.Length; i++)
        {
            var (info, position) = (infos[i], positions[i]);
            var end = ends[Array.BinarySearch(ends, (int)info.Cluster) + 1];
            glyphs.Add(new((ushort)info.Codepoint, position.XAdvance / unit, position.XOffset / unit, position.YOffset / unit, said.Add(info.Cluster) ? text[(int)info.Cluster..end] : ""));
        }

        return new(face, glyphs.DrainToImmutable(), isRightToLeft);
    }
}
