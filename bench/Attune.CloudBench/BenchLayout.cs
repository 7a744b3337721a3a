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
        var before = previous.ToDictionary(word => word.Text);
        // The largest words come first; after an update, words that were there before come before new ones.
        var order = Enumerable.Range(0, input.Words.Length)
            .OrderByDescending(i => before.ContainsKey(input.Words[i].Text)).ThenByDescending(i => input.Words[i].Size).ToArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) { place[order[i]] = i; }
        var inks = Array.ConvertAll(order, i => raster.Measure(input.Words[i].Text, input.Words[i].Size, CloudVoice.Word));
        // In a box with room to spare words stand a little apart, so that they have room to grow when the picture is updated.
        var air = inks.Sum(ink => (double)ink.Width * ink.Height) < Roomy * input.Width * input.Height ? 1 : 0;
        var words = Array.ConvertAll(order, i => ToPack(input.Words[i], raster, air, before.GetValueOrDefault(input.Words[i].Text)));
        var packed = Packer.Pack(
            words,
            [.. input.Edges.Select(edge => new CloudTie(place[(int)edge[0]], place[(int)edge[1]], edge[2]))],
            new() { Width = input.Width, Height = input.Height });
        return [.. from at in Enumerable.Range(0, order.Length)
                   let corner = packed[at]
                   where corner is not null
                   let word = input.Words[order[at]]
                   select new BenchPlacement(order[at], corner.Value.X - words[at].Ink.Left, corner.Value.Y - words[at].Ink.Top, word.Size, word.Text)];
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
