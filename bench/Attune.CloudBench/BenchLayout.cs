using Attune.Analysis;
using Attune.Report;
using SkiaSharp;

namespace Attune.CloudBench;

internal static class BenchLayout
{
    public static BenchPlacement[] Of(BenchInput input, SKTypeface typeface)
    {
        using var raster = new WordRaster(typeface, Environment.GetEnvironmentVariable("HINT") == "1" ? SKFontHinting.Full : SKFontHinting.None);
        var words = input.Words.Select(word => new PackWord { Ink = raster.Measure(word.Text, word.Size), Lean = word.Lean, Topic = word.Topic }).ToArray();
        var order = Enumerable.Range(0, words.Length).OrderByDescending(i => input.Words[i].Size).ToArray();
        var place = new int[words.Length];
        for (var i = 0; i < order.Length; i++) { place[order[i]] = i; }
        var packed = Packer.Pack(
            [.. order.Select(i => words[i])],
            [.. input.Edges.Select(edge => new CloudTie(place[(int)edge[0]], place[(int)edge[1]], edge[2]))],
            new() { Width = input.Width, Height = input.Height });
        return [.. from i in Enumerable.Range(0, words.Length)
                   let corner = packed.Corners[place[i]]
                   where corner is not null
                   select new BenchPlacement(i, corner.Value.X - words[i].Ink.Left, corner.Value.Y - words[i].Ink.Top, input.Words[i].Size)];
    }
}
