using System.Buffers.Binary;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;
using Face = HarfBuzzSharp.Face;

namespace Attune.Print.Fonts;

/// <summary>A font that shapes text: one of ours, whose letters can be embedded, or one of the machine for a script that ours do not hold.</summary>
internal sealed class FontFace
{
    private readonly Lazy<SKTypeface> _typeface;

    private FontFace(string name, byte[] file, int index, IReadOnlyDictionary<string, byte[]>? tables, Func<SKTypeface> typeface)
    {
        (Name, Tables, _typeface) = (name, tables, new(typeface));
        // The bytes are pinned for as long as the program runs, because the shaper reads them where they are.
        var pinned = GCHandle.Alloc(file, GCHandleType.Pinned);
        using var blob = new Blob(pinned.AddrOfPinnedObject(), file.Length, MemoryMode.ReadOnly);
        var face = new Face(blob, index);
        face.MakeImmutable();
        UnitsPerEm = face.UnitsPerEm;
        Shaper = new Font(face);
        Shaper.SetScale(UnitsPerEm, UnitsPerEm);
        Shaper.SetFunctionsOpenType();
        (Ascent, Descent) = Shaper.TryGetHorizontalFontExtents(out var extents) ? ((double)extents.Ascender / UnitsPerEm, -(double)extents.Descender / UnitsPerEm) : (1, .3);
    }

    public string Name { get; }

    /// <summary>The tables of a font that is embedded; null for one of the machine, whose outlines are drawn instead.</summary>
    public IReadOnlyDictionary<string, byte[]>? Tables { get; }

    public int UnitsPerEm { get; }

    /// <summary>How far letters reach above the line, in parts of the size.</summary>
    public double Ascent { get; }

    /// <summary>How far letters reach below the line, in parts of the size.</summary>
    public double Descent { get; }

    public Font Shaper { get; }

    public SKTypeface Typeface => _typeface.Value;

    public bool Holds(int rune) => Shaper.TryGetNominalGlyph((uint)rune, out var glyph) && glyph != 0;

    public static FontFace Embedded(string name)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream($"{name}.woff") ?? throw new InvalidOperationException($"The assembly was built without '{name}.woff'.");
        var woff = new byte[stream.Length];
        stream.ReadExactly(woff);
        var tables = Woff.Tables(woff);
        var file = FontFile.Write(tables);
        return new(name, file, 0, tables, () => SKTypeface.FromData(SKData.CreateCopy(file)));
    }

    /// <returns>Null if the machine does not give out the file of its font.</returns>
    public static FontFace? Machine(SKTypeface typeface)
    {
        using var stream = typeface.OpenStream(out var index);
        if (stream is null || !stream.HasLength) { return null; }
        var file = new byte[stream.Length];
        return stream.Read(file, file.Length) == file.Length ? new(typeface.FamilyName, file, index, null, () => typeface) : null;
    }

    /// <summary>The width of a letter as the font itself says it, in thousandths of the size.</summary>
    public int WidthOf(ushort glyph)
    {
        if (Tables is null) { return 0; }
        var (hmtx, count) = (Tables["hmtx"], BinaryPrimitives.ReadUInt16BigEndian(Tables["hhea"].AsSpan(34)));
        var width = BinaryPrimitives.ReadUInt16BigEndian(hmtx.AsSpan(Math.Min(glyph, count - 1) * 4));
        return (int)Math.Round(width * 1000.0 / UnitsPerEm);
    }
}
