using System.Collections.Immutable;

namespace Attune.Analysis.Clouds;

/// <summary>Says where each word should stand if it could: across by the side that uses it, down by what it is about.</summary>
internal sealed class PackTargets
{
    private readonly IReadOnlyList<PackWord> _words;
    private readonly PackOptions _options;
    private readonly List<(int Word, double Similarity)>?[] _alike;
    private readonly Dictionary<string, double> _heights;
    private readonly double[] _across;

    public PackTargets(IReadOnlyList<PackWord> words, ImmutableArray<CloudTie> ties, PackOptions options)
    {
        (_words, _options) = (words, options);
        _alike = new List<(int, double)>?[words.Count];
        foreach (var tie in ties)
        {
            (_alike[tie.First] ??= []).Add((tie.Second, tie.Similarity));
            (_alike[tie.Second] ??= []).Add((tie.First, tie.Similarity));
        }

        (_heights, _across) = (Heights(words), Evenly(words));
    }

    /// <summary>Returns the middle that is wanted for a word, in half pixels.</summary>
    public (int X, int Y) Choose(int i, PackWindow window, (int X, int Y)?[] corners, GlyphMask[] inks)
    {
        // It is rounded away from the middle on either side, so that swapped sides give a mirrored picture.
        var across = (1 - _options.Evenly) * _options.Reach * _words[i].Lean + _options.Evenly * _across[i];
        var x = _options.Width + (int)Math.Round(2 * window.Width * across, MidpointRounding.AwayFromZero);
        var seed = 2 * (window.Top + window.Height * _heights.GetValueOrDefault(_words[i].Topic, .5));
        var (sum, weight) = (0.0, 0.0);
        foreach (var (other, similarity) in _alike[i] ?? [])
        {
            if (corners[other] is not { } corner) { continue; }
            sum += similarity * (2 * corner.Y + inks[other].Height);
            weight += similarity;
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
        var (all, before, across) = (words.Sum(Room), 0L, new double[words.Count]);
        foreach (var alike in Enumerable.Range(0, words.Count).GroupBy(i => words[i].Lean).OrderBy(group => group.Key))
        {
            var room = alike.Sum(i => Room(words[i]));
            // All numbers are whole up to the division, so that swapped sides give a mirrored picture.
            foreach (var i in alike) { across[i] = (2 * before + room - all) / (2.0 * all); }
            before += room;
        }

        return across;
    }

    private static long Room(PackWord word) => (long)(word.Ink.Width + word.Across) * (word.Ink.Height + word.Down);

    /// <summary>Gives each topic a band that is as high as its words need, in the order in which the topics first appear.</summary>
    private static Dictionary<string, double> Heights(IReadOnlyList<PackWord> words)
    {
        var order = new List<string>();
        var asked = new Dictionary<string, double>();
        foreach (var word in words.Where(word => word.Topic.Length > 0))
        {
            if (asked.TryAdd(word.Topic, 0)) { order.Add(word.Topic); }
            asked[word.Topic] += (double)word.Ink.Width * word.Ink.Height;
        }

        var (all, before) = (Math.Max(1, asked.Values.Sum()), 0.0);
        var heights = new Dictionary<string, double>();
        foreach (var topic in order)
        {
            heights[topic] = (before + asked[topic] / 2) / all;
            before += asked[topic];
        }

        return heights;
    }
}
