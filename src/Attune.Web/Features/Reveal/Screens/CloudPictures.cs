using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Attune.Report;

namespace Attune.Web.Features.Reveal.Screens;

/// <summary>The cloud of a reading, laid out once: the same words stand in the same places on every Screen.</summary>
internal sealed class CloudPictures
{
    // The foot of the Screen tells how many words are not drawn.
    private static readonly CloudOptions OnScreen = CloudOptions.Default with { Height = 592 };

    private readonly ConditionalWeakTable<ShownReading, Lazy<CloudLayout>> _layouts = [];
    private readonly ConditionalWeakTable<ShownReading, ConcurrentDictionary<string, string>> _drawn = [];

    /// <param name="reading">As the room sees it.</param>
    /// <param name="id">Begins every id in the picture.</param>
    /// <returns>SVG that holds no style and no link.</returns>
    public string Of(ShownReading reading, string id)
        => _drawn.GetOrCreateValue(reading).GetOrAdd($"{id}|{CultureInfo.CurrentCulture.Name}", _ => CloudSvg.Draw(
            _layouts.GetValue(reading, each => new(() => Lay(each.Cloud))).Value, new() { Standalone = false, Culture = CultureInfo.CurrentCulture, Id = id }));

    private static CloudLayout Lay(Cloud cloud)
    {
        using var raster = new WordRaster(CloudFonts.Default);
        return CloudLayout.Of(cloud, raster.Measure, OnScreen);
    }
}
