using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Attune.Report;
using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Reveal.Screens;

/// <summary>The cloud of a reading, laid out once: the same words stand in the same places on every Screen.</summary>
internal sealed class CloudPictures
{
    // The foot of the Screen tells how many words are not drawn.
    // What is smaller is not read from ten metres: it stands in the list of every Seat.
    private static readonly CloudOptions OnScreen = CloudOptions.Default with { Height = 592, Legible = 24 };

    private readonly ConditionalWeakTable<ShownReading, ConcurrentDictionary<string, Lazy<CloudLayout>>> _layouts = [];
    private readonly ConditionalWeakTable<ShownReading, ConcurrentDictionary<string, string>> _drawn = [];

    /// <param name="view">As the room sees it.</param>
    /// <param name="id">Begins every id in the picture.</param>
    /// <returns>SVG that holds no style and no link.</returns>
    public string Of(SittingView view, string id)
    {
        var (reading, plain) = (view.Reading, view.PlainTerms);
        var key = string.Join('|', plain);
        return _drawn.GetOrCreateValue(reading).GetOrAdd($"{id}|{CultureInfo.CurrentCulture.Name}|{key}", _ => CloudSvg.Draw(
            _layouts.GetOrCreateValue(reading).GetOrAdd(key, _ => new(() => Lay(reading.Cloud, plain))).Value, new() { Standalone = false, Culture = CultureInfo.CurrentCulture, Id = id }));
    }

    /// <param name="cloud">Of the reading.</param>
    /// <param name="plain">Words that are drawn like any other, whatever the analysis makes of them.</param>
    private static CloudLayout Lay(Cloud cloud, ImmutableArray<string> plain)
    {
        var kept = cloud.Words.Where(word => plain.Contains(word.Text)).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        using var raster = new WordRaster(CloudFonts.Default);
        return CloudLayout.Of(
            cloud with
            {
                Words = [.. cloud.Words.Select(word => kept.Contains(word.Key) ? word with { Split = null } : word)],
                Links = [.. cloud.Links.Where(link => !kept.Contains(link.Business) && !kept.Contains(link.It))],
            },
            raster.Measure,
            OnScreen);
    }
}
