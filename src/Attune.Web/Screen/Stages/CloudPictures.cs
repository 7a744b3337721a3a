using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Attune.Analysis.Clouds;
using Attune.Domain.Rooms;
using Attune.Report.Clouds;
using Attune.Web.Room;

namespace Attune.Web.Screen.Stages;

/// <summary>The word cloud of a reading, laid out once, so that the same words stand in the same places on every Screen.</summary>
internal sealed class CloudPictures
{
    // The foot of the Screen tells how many words are not drawn. Smaller words cannot be read from ten metres; they stand in the list of every Seat.
    private static readonly CloudOptions OnScreen = CloudOptions.Default with { Height = 592, Legible = 24 };

    private readonly ConditionalWeakTable<ShownReading, ConcurrentDictionary<string, Lazy<CloudLayout>>> _layouts = [];
    private readonly ConditionalWeakTable<ShownReading, ConcurrentDictionary<string, string>> _drawn = [];

    /// <param name="view">The sitting as the room sees it.</param>
    /// <param name="id">The beginning of every id in the picture.</param>
    /// <returns>SVG without styles and links.</returns>
    public string Draw(SittingView view, string id)
    {
        var (reading, plain) = (view.Reading, view.PlainTerms);
        var called = reading.Words.Where(word => view.FindingsOf(word).Any()).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var marked = reading.Words.Where(word => view.ToldOf(word).Any()).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var key = $"{string.Join('|', plain)}||{string.Join('|', called.Order(StringComparer.Ordinal))}||{string.Join('|', marked.Order(StringComparer.Ordinal))}";
        return _drawn.GetOrCreateValue(reading).GetOrAdd($"{id}|{CultureInfo.CurrentCulture.Name}|{key}", _ => CloudSvg.Draw(
            _layouts.GetOrCreateValue(reading).GetOrAdd(key, _ => new(() => Lay(reading.Cloud, plain, called, marked))).Value, new() { Standalone = false, Culture = CultureInfo.CurrentCulture, Id = id }));
    }

    /// <param name="cloud">The word cloud of the reading.</param>
    /// <param name="plain">Words that are drawn like any other, whatever the analysis says about them.</param>
    /// <param name="called">The keys of the words by which findings are called: none of them is left out.</param>
    /// <param name="marked">The keys of those of which the picture says so.</param>
    private static CloudLayout Lay(Cloud cloud, ImmutableArray<string> plain, HashSet<string> called, HashSet<string> marked)
    {
        var kept = cloud.Words.Where(word => plain.Contains(word.Text)).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        using var raster = new WordRaster(CloudFonts.Default);
        return CloudLayout.Arrange(
            cloud with
            {
                Words = [.. cloud.Words.Select(word => word with
                {
                    Split = kept.Contains(word.Key) ? null : word.Split,
                    IsCard = called.Contains(word.Key),
                    IsMarked = marked.Contains(word.Key),
                })],
                Links = [.. cloud.Links.Where(link => !kept.Contains(link.Business) && !kept.Contains(link.It))],
            },
            raster.Measure,
            OnScreen);
    }
}
