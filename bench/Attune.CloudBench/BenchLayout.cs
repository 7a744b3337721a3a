using Attune.Analysis;
using Attune.Report;

namespace Attune.CloudBench;

/// <summary>Words of the bench, at the sizes it asks for, through the packer of the product; measuring and drawing included.</summary>
internal static class BenchLayout
{
    /// <param name="previous">What was placed before the update; empty for a first picture.</param>
    public static BenchPlacement[] Of(BenchInput input, CloudFonts fonts, BenchPlacement[] previous)
    {
        using var raster = new WordRaster(fonts);
        var before = previous.ToDictionary(word => word.Text);
        // Largest first; after an update the words that were there before the new ones.
        var order = Enumerable.Range(0, input.Words.Length)
            .OrderByDescending(i => before.ContainsKey(input.Words[i].Text)).ThenByDescending(i => input.Words[i].Size).ToArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) { place[order[i]] = i; }
        var words = Array.ConvertAll(order, i => ToPack(input.Words[i], raster, before.GetValueOrDefault(input.Words[i].Text)));
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

    private static PackWord ToPack(BenchWord word, WordRaster raster, BenchPlacement? before)
    {
        var ink = raster.Measure(word.Text, word.Size, CloudVoice.Word);
        // Two pixels across, as between the words of the peers: hinting moves a letter by up to one and a half.
        var packed = new PackWord { Ink = ink, Across = 2, Lean = word.Lean, Topic = word.Topic };
        if (before is null) { return packed; }
        if (before.Size == word.Size) { return packed with { Pinned = (before.X + ink.Left, before.Y + ink.Top) }; }
        var old = raster.Measure(word.Text, before.Size, CloudVoice.Word);
        return packed with { Near = (2 * (before.X + old.Left) + old.Width, 2 * (before.Y + old.Top) + old.Height) };
    }
}
