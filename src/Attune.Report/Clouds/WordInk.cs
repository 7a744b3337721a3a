using System.Runtime.InteropServices;
using Attune.Analysis.Clouds;

namespace Attune.Report.Clouds;

/// <summary>Collects the letters of a word and puts them together.</summary>
internal sealed class WordInk
{
    private readonly List<GlyphMask> _letters = [];
    private readonly List<int> _places = [];

    /// <param name="letter">The ink of the letter.</param>
    /// <param name="place">Where the letter's pen stands, counted from that of the word.</param>
    public void Add(GlyphMask letter, int place)
    {
        _letters.Add(letter);
        _places.Add(place);
    }

    /// <summary>Returns the ink of all letters that were added, and begins anew.</summary>
    public GlyphMask Join(double advance)
    {
        // A text of spaces has a place, but no ink.
        var joined = _letters.Count == 0
            ? GlyphMask.FromBits(0, 0, 1, 1, advance, [0])
            : GlyphMask.Joined(CollectionsMarshal.AsSpan(_letters), CollectionsMarshal.AsSpan(_places), advance);
        _letters.Clear();
        _places.Clear();
        return joined;
    }
}
