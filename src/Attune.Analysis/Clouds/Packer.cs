using System.Collections.Immutable;

namespace Attune.Analysis.Clouds;

/// <summary>
/// Packs measured words in the given order, each at the free place nearest to its target. The same input always gives the same places.
/// </summary>
public sealed partial class Packer
{
    private readonly IReadOnlyList<PackWord> _words;
    private readonly PackOptions _options;
    private readonly Occupancy _occupancy;
    private readonly NearestFree _nearest;
    private readonly GlyphMask[] _inks;
    private readonly Probe[][] _probes;
    private readonly Probe[]?[] _leastProbes;
    private readonly (int X, int Y)?[] _corners;
    private readonly PackTargets _targets;
    private PackWindow _window;

    private Packer(IReadOnlyList<PackWord> words, ImmutableArray<CloudTie> ties, PackOptions options, Occupancy occupancy)
    {
        (_words, _options, _occupancy) = (words, options, occupancy);
        _nearest = new(occupancy, options.Lanes);
        _inks = new GlyphMask[words.Count];
        _probes = new Probe[words.Count][];
        _leastProbes = new Probe[words.Count][];
        _corners = new (int X, int Y)?[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            _inks[i] = words[i].Ink.Closed((int)(words[i].Ink.Height * options.Closing));
            _probes[i] = Probe.Choose(_inks[i], words[i].Across, words[i].Down, _occupancy);
        }

        _targets = new(words, ties, options);
        _window = PackWindow.For(words, options);
    }

    /// <param name="words">The words: bridges first, then the largest first, because later words fill what is left.</param>
    /// <param name="ties">Pairs of words that are alike; there may be none.</param>
    /// <param name="options">The size of the picture and the constants that shape it.</param>
    /// <returns>The top left corner of the ink of each word; null where there was no room.</returns>
    public static ImmutableArray<(int X, int Y)?> Pack(IReadOnlyList<PackWord> words, ImmutableArray<CloudTie> ties, PackOptions options)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(options);
        using var occupancy = new Occupancy(options.Width, options.Height);
        var packer = new Packer(words, ties, options, occupancy);
        packer.Pin();
        packer.Stay();
        packer.PlaceAll();
        return [.. packer._corners];
    }

    private void Pin()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i].Pinned is { } corner) { Put(i, corner); }
        }
    }

    private void PlaceAll()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (_corners[i] is null) { Place(i); }
        }
    }

    private void Place(int i)
    {
        // A word that grew and cannot stay makes do with less air, so that it need not go as far.
        var probes = _words[i].Near is null ? _probes[i] : LeastProbes(i);
        for (; ; _window = _window.Grown(_options.Growth))
        {
            if (Nearest(i, probes, Middle(i), _window.IsWhole ? double.MaxValue : Farthest) is { } place)
            {
                Put(i, (place.X, place.Y));
                return;
            }

            if (_window.IsWhole) { return; }
        }
    }

    /// <summary>Computes the distance of a place that lies this far across and not at all down.</summary>
    private double Farthest => Math.Pow(2 * _options.Farthest * _options.AcrossWeight, 4);

    private Probe[] LeastProbes(int i) => _leastProbes[i] ??= Probe.Choose(_inks[i], _words[i].LeastAcross, _words[i].LeastDown, _occupancy);

    /// <summary>Returns the middle that is wanted for a word, in half pixels.</summary>
    private (int X, int Y) Middle(int i) => _words[i].Near ?? _targets.Choose(i, _window, _corners, _inks);

    private Place? Nearest(int i, Probe[] probes, (int X, int Y) middle, double limit)
    {
        var (word, ink) = (_words[i], _inks[i]);
        return _nearest.Find(
            probes,
            PackFields.Draw(word, ink, _window, _options),
            middle.X - ink.Width,
            middle.Y - ink.Height,
            // Near to an old place means near on the page. Near to the target follows the shape of the window, so that the words fill it.
            OldMiddle(i) is null ? _options.AcrossWeight / _window.Width : 1.0 / _window.Height,
            1.0 / _window.Height,
            preferRight: middle.X < _options.Width,
            limit);
    }

    private void Put(int i, (int X, int Y) corner)
    {
        _occupancy.Add(_inks[i], corner.X, corner.Y);
        _corners[i] = corner;
    }
}
