using System.Collections.Immutable;

namespace Attune.Analysis.Clouds;

/// <summary>
/// Says where each word should stand if it could: across by the side that uses it, down by what it is about. It is written with arrays and loops, because lists of
/// values are not compiled ahead of time, and somebody waits for the first picture.
/// </summary>
internal sealed class PackTargets
{
    private readonly IReadOnlyList<PackWord> _words;
    private readonly PackOptions _options;
    private readonly Alike?[] _alike;
    private readonly double[] _heights;
    private readonly double[] _across;

    public PackTargets(IReadOnlyList<PackWord> words, ImmutableArray<CloudTie> ties, PackOptions options)
    {
        (_words, _options) = (words, options);
        _alike = new Alike?[words.Count];
        // From the last to the first, so that each word goes through its ties in the order in which they were given.
        for (var i = ties.Length - 1; i >= 0; i--)
        {
            var (first, second, similarity) = ties[i];
            _alike[first] = new(second, similarity, _alike[first]);
            _alike[second] = new(first, similarity, _alike[second]);
        }

        (_heights, _across) = (Heights(words), Evenly(words));
    }

    /// <summary>Returns the middle that is wanted for a word, in half pixels.</summary>
    public (int X, int Y) Choose(int i, PackWindow window, (int X, int Y)?[] corners, GlyphMask[] inks)
    {
        // It is rounded away from the middle on either side, so that swapped sides give a mirrored picture.
        var across = (1 - _options.Evenly) * _options.Reach * _words[i].Lean + _options.Evenly * _across[i];
        var x = _options.Width + (int)Math.Round(2 * window.Width * across, MidpointRounding.AwayFromZero);
        var seed = 2 * (window.Top + window.Height * _heights[i]);
        var (sum, weight) = (0.0, 0.0);
        for (var alike = _alike[i]; alike is not null; alike = alike.Next)
        {
            if (corners[alike.Word] is not { } corner) { continue; }
            sum += alike.Similarity * (2 * corner.Y + inks[alike.Word].Height);
            weight += alike.Similarity;
        }

        var pull = weight > 0 ? _options.SimilarPull : 0;
        var y = (1 - pull) * seed + (weight > 0 ? pull * sum / weight : 0);
        return (x, (int)Math.Round(y));
    }

    /// <summary>
    /// Returns places across, from -.5 to .5, at which the ink is spread evenly in the order of the lean. Words with the same lean share one place.
    /// </summary>
    private static double[] Evenly(IReadOnlyList<PackWord> words)
    {
        var (order, rooms, all) = (new int[words.Count], new long[words.Count], 0L);
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], rooms[i]) = (i, words[i].Room);
            all += rooms[i];
        }

        Array.Sort(order, (one, other) => words[one].Lean.CompareTo(words[other].Lean));
        var (across, before) = (new double[words.Count], 0L);
        for (int from = 0, to = 0; from < order.Length; from = to)
        {
            var room = 0L;
            while (to < order.Length && words[order[to]].Lean.Equals(words[order[from]].Lean)) { room += rooms[order[to++]]; }
            // All numbers are whole up to the division, so that swapped sides give a mirrored picture.
            for (var i = from; i < to; i++) { across[order[i]] = (2 * before + room - all) / (2.0 * all); }
            before += room;
        }

        return across;
    }

    /// <summary>
    /// Gives each topic a band that is as high as its words need, in the order in which the topics first appear, and each word the middle of its topic's.
    /// </summary>
    private static double[] Heights(IReadOnlyList<PackWord> words)
    {
        var order = new List<Band>();
        var bands = new Dictionary<string, Band>();
        var all = 0.0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Topic is not { Length: > 0 } topic) { continue; }
            if (!bands.TryGetValue(topic, out var band))
            {
                bands[topic] = band = new();
                order.Add(band);
            }

            band.Asked += (double)words[i].Ink.Width * words[i].Ink.Height;
        }

        foreach (var band in order) { all += band.Asked; }
        var before = 0.0;
        foreach (var band in order)
        {
            band.Middle = (before + band.Asked / 2) / Math.Max(1, all);
            before += band.Asked;
        }

        var heights = new double[words.Count];
        for (var i = 0; i < heights.Length; i++) { heights[i] = bands.TryGetValue(words[i].Topic, out var band) ? band.Middle : .5; }
        return heights;
    }

    private sealed record Alike(int Word, double Similarity, Alike? Next);

    private sealed class Band
    {
        public double Asked { get; set; }

        public double Middle { get; set; }
    }
}
