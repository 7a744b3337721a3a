using System.Text;
using Attune.Analysis.Clouds;
using SkiaSharp;

namespace Attune.Report.Clouds;

/// <summary>
/// The letters of one part of a font, each drawn once at a size and quarter of a pixel, as the rasterizer would place it, and put together to words. A picture
/// of a thousand words has eight thousand letters, but only some hundreds that differ.
/// </summary>
internal sealed class PartGlyphs(SKTypeface typeface)
{
    // A room's pictures need some dozen sizes; what many rooms leave behind is dropped now and then.
    private const int MostSizes = 128;

    private const int Quarters = 4;

    private readonly Dictionary<int, Sized> _sizes = [];

    /// <summary>Adds the ink of a text that this part covers, letter by letter, and returns where the pen stands behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <param name="pen">Where the pen stands before the text.</param>
    /// <param name="word">Receives the letters.</param>
    /// <param name="raster">Draws the letters that were not drawn before.</param>
    public float Add(string text, int size, float pen, WordInk word, GlyphRaster raster)
    {
        // A room's pictures are drawn by several requests at a time, and the letters are few: whoever comes second waits some microseconds.
        lock (_sizes)
        {
            var sized = SizedFor(size);
            foreach (var rune in text.EnumerateRunes())
            {
                var letter = sized.LetterFor(rune);
                // The rasterizer places letters at quarters of a pixel, rounded to the nearest.
                var place = pen + .5f / Quarters;
                var whole = (int)MathF.Floor(place);
                if (letter.Ink((int)((place - whole) * Quarters), sized.Font, raster) is { } ink) { word.Add(ink, whole); }
                pen += letter.Advance;
            }

            return pen;
        }
    }

    private Sized SizedFor(int size)
    {
        if (_sizes.TryGetValue(size, out var known)) { return known; }
        if (_sizes.Count == MostSizes)
        {
            foreach (var old in _sizes.Values) { old.Font.Dispose(); }
            _sizes.Clear();
        }

        return _sizes[size] = new(WordRaster.Font(typeface, size));
    }

    private sealed class Sized(SKFont font)
    {
        private readonly Letter?[] _latin = new Letter?[256];
        private readonly Dictionary<int, Letter> _others = [];

        public SKFont Font => font;

        public Letter LetterFor(Rune rune)
        {
            if (rune.Value < _latin.Length) { return _latin[rune.Value] ??= new(rune, font); }
            if (!_others.TryGetValue(rune.Value, out var letter)) { _others[rune.Value] = letter = new(rune, font); }
            return letter;
        }
    }

    private sealed class Letter
    {
        private readonly string _text;
        private readonly SKRect _bounds;
        private readonly GlyphMask?[] _inks = new GlyphMask?[Quarters];

        public Letter(Rune rune, SKFont font)
        {
            _text = rune.ToString();
            Advance = font.MeasureText(_text, out _bounds);
        }

        public float Advance { get; }

        /// <summary>Returns the ink of the letter at a quarter of a pixel; null if it has none, as a space.</summary>
        public GlyphMask? Ink(int quarter, SKFont font, GlyphRaster raster)
            => _bounds.IsEmpty ? null : _inks[quarter] ??= raster.Draw(_text, _bounds, (float)quarter / Quarters, font);
    }
}
