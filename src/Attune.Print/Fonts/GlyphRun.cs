using System.Collections.Immutable;

namespace Attune.Print.Fonts;

/// <summary>A letter as it is drawn.</summary>
/// <param name="Id">Its number in the font.</param>
/// <param name="Advance">How far the next one stands, in parts of the size.</param>
/// <param name="Right">How far it is moved to the right.</param>
/// <param name="Up">How far it is moved up.</param>
/// <param name="Text">What it says: several characters for a ligature, none for the second half of an accented letter.</param>
internal readonly record struct Glyph(ushort Id, double Advance, double Right, double Up, string Text);

/// <summary>Letters of one font in the order in which they stand from left to right.</summary>
internal sealed record GlyphRun(FontFace Face, ImmutableArray<Glyph> Glyphs, bool IsRightToLeft)
{
    /// <summary>The width in parts of the size.</summary>
    public double Width { get; } = Glyphs.Sum(glyph => glyph.Advance);
}
