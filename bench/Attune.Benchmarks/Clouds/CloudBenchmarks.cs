using Attune.Analysis.Clouds;
using Attune.Analysis.Rounds;
using Attune.Report.Clouds;
using BenchmarkDotNet.Attributes;

namespace Attune.Benchmarks.Clouds;

/// <summary>
/// Measures a picture from words to places. Warm: words were measured before, as when a live cloud is updated. Cold: every word is drawn again. A first start
/// is measured with <c>--job dry</c>.
/// </summary>
[MemoryDiagnoser]
public class CloudBenchmarks
{
    private readonly WordRaster _warm = new(CloudFonts.Default);
    private Cloud _cloud = null!;
    private CloudOptions _options = CloudOptions.Default;

    [Params(100, 300, 1000)]
    public int Words { get; set; }

    [GlobalSetup]
    public void Invent()
    {
        var random = new Random(7);
        _cloud = new(SideNames.Default, new(40, 40), [.. Enumerable.Range(0, Words).Select(i =>
        {
            var (leaders, side) = (Math.Clamp(80 / (i + 1), 2, 40), i % 3);
            var text = string.Concat(Enumerable.Range(0, random.Next(4, 12)).Select(_ => (char)('a' + random.Next(26))));
            return new CloudWord($"{text}{i}", text, new(side == 1 ? 0 : leaders, side == 0 ? 0 : leaders), $"topic {i % 9}");
        })]);
        // The field grows with the words, so that every picture has the same share of white.
        var scale = Math.Sqrt(Math.Max(1, Words / 150.0));
        _options = _options with { Width = (int)(1728 * scale), Height = (int)(680 * scale), Largest = .134 / scale };
    }

    [GlobalCleanup]
    public void Close() => _warm.Dispose();

    [Benchmark]
    public CloudLayout Warm() => CloudLayout.Arrange(_cloud, _warm.Measure, _options);

    [Benchmark]
    public CloudLayout Cold()
    {
        using var raster = new WordRaster(CloudFonts.Default);
        return CloudLayout.Arrange(_cloud, raster.Measure, _options);
    }
}
