using System.Runtime.InteropServices;
using Attune.Analysis.Clouds;
using Attune.Report.Clouds;

namespace Attune.CloudBench;

/// <summary>Lays out the words of the benchmark, at the sizes it asks for, with the product's packer, including measuring and drawing.</summary>
internal static class BenchLayout
{
    private const double Roomy = .35;

    /// <param name="previous">What was placed before the update; empty for a first picture.</param>
    public static BenchPlacement[] Arrange(BenchInput input, CloudFonts fonts, BenchPlacement[] previous)
    {
        using var raster = new WordRaster(fonts);
        var before = new Dictionary<string, BenchPlacement>();
        foreach (var word in previous) { before[word.Text] = word; }
        var order = Order(input.Words, before);
        var (place, words, asked) = (new int[order.Length], new PackWord[order.Length], 0.0);
        for (var i = 0; i < order.Length; i++)
        {
            var word = input.Words[order[i]];
            var ink = raster.Measure(word.Text, word.Size, CloudVoice.Word);
            asked += (double)ink.Width * ink.Height;
            place[order[i]] = i;
        }

        // In a box with room to spare words stand a little apart, so that they have room to grow when the picture is updated.
        var air = asked < Roomy * input.Width * input.Height ? 1 : 0;
        for (var i = 0; i < order.Length; i++)
        {
            var word = input.Words[order[i]];
            words[i] = ToPack(word, raster, air, before.GetValueOrDefault(word.Text));
        }

        var ties = new CloudTie[input.Edges.Length];
        for (var i = 0; i < ties.Length; i++) { ties[i] = new(place[(int)input.Edges[i][0]], place[(int)input.Edges[i][1]], input.Edges[i][2]); }
        var packed = Packer.Pack(words, ImmutableCollectionsMarshal.AsImmutableArray(ties), new() { Width = input.Width, Height = input.Height });
        var placed = new List<BenchPlacement>(order.Length);
        for (var i = 0; i < order.Length; i++)
        {
            if (packed[i] is not { } corner) { continue; }
            var word = input.Words[order[i]];
            placed.Add(new(order[i], corner.X - words[i].Ink.Left, corner.Y - words[i].Ink.Top, word.Size, word.Text));
        }

        return [.. placed];
    }

    /// <summary>The largest words come first; after an update, words that were there before come before new ones.</summary>
    private static int[] Order(BenchWord[] words, Dictionary<string, BenchPlacement> before)
    {
        var order = new int[words.Length];
        for (var i = 0; i < order.Length; i++) { order[i] = i; }
        Array.Sort(order, (one, other) =>
        {
            var isNew = before.ContainsKey(words[other].Text).CompareTo(before.ContainsKey(words[one].Text));
            var bySize = isNew != 0 ? isNew : words[other].Size.CompareTo(words[one].Size);
            return bySize != 0 ? bySize : one.CompareTo(other);
        });
        return order;
    }

    private static PackWord ToPack(BenchWord word, WordRaster raster, int air, BenchPlacement? before)
    {
        var ink = raster.Measure(word.Text, word.Size, CloudVoice.Word);
        // Three pixels are needed across: the rasterizer that looks for overlaps hints and kerns, and its words are up to two pixels longer.
        var packed = new PackWord { Ink = ink, Across = 3 + air, Down = 1 + air, LeastAcross = 2, Lean = word.Lean, Topic = word.Topic };
        if (before is null) { return packed; }
        if (before.Size == word.Size) { return packed with { Pinned = (before.X + ink.Left, before.Y + ink.Top) }; }
        var old = raster.Measure(word.Text, before.Size, CloudVoice.Word);
        return packed with { Near = (2 * (before.X + old.Left) + old.Width, 2 * (before.Y + old.Top) + old.Height) };
    }
}
