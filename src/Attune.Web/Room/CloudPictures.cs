using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Attune.Analysis.Clouds;
using Attune.Analysis.Vocabulary;
using Attune.Domain.Rooms;
using Attune.Report.Clouds;

namespace Attune.Web.Room;

/// <summary>The word cloud of a reading, laid out once, so that the same words stand in the same places on every Screen.</summary>
internal sealed class CloudPictures
{
    // The foot of the Screen tells how many words are not drawn. Smaller words cannot be read from ten metres; they stand in the list of every Seat.
    private static readonly CloudOptions OnScreen = CloudOptions.Default with { Height = 592, Legible = 24 };

    // Twice the points of the slide's picture: sharp on a screen of high density.
    private const int SlideWidth = 1728;

    private readonly ConditionalWeakTable<ShownReading, ConcurrentDictionary<string, Lazy<CloudLayout>>> _layouts = [];
    private readonly ConditionalWeakTable<ShownReading, ConcurrentDictionary<string, string>> _drawn = [];

    /// <param name="view">The sitting as the room sees it.</param>
    /// <param name="id">The beginning of every id in the picture.</param>
    /// <returns>SVG without styles and links.</returns>
    public string Draw(SittingView view, string id)
    {
        var (key, layout) = Lay(view);
        return _drawn.GetOrCreateValue(view.Reading).GetOrAdd($"{id}|{CultureInfo.CurrentCulture.Name}|{key}", _ => CloudSvg.Draw(layout.Value, new() { Standalone = false, Culture = CultureInfo.CurrentCulture, Id = id }));
    }

    /// <summary>The same picture for a slide: as outlines, and as pixels for programs that draw none.</summary>
    public (string Svg, byte[] Png, double Ratio) Outline(SittingView view)
    {
        var layout = Lay(view).Layout.Value;
        var options = new CloudDrawOptions { Culture = CultureInfo.CurrentCulture, Theme = CloudTheme.Light };
        var (svg, ratio) = CloudOutlines.Draw(layout, options);
        return (svg, CloudPng.Draw(layout, options, SlideWidth, hasMargin: false), ratio);
    }

    /// <summary>What the words show, in a sentence.</summary>
    public static string Heading(SittingView view)
    {
        var (shared, split) = (view.Reading.Words.Count(word => word.Whose == Whose.Both), view.Words.Count(word => word.TwoMeanings));
        return (shared == 0 ? RoomTexts.CloudHeadingNone : RoomTexts.CloudHeading(shared)) + (split > 0 ? RoomTexts.CloudSplits(split) : "");
    }

    private (string Key, Lazy<CloudLayout> Layout) Lay(SittingView view)
    {
        var (reading, plain) = (view.Reading, view.PlainTerms);
        var called = reading.Words.Where(word => view.FindingsOf(word).Any()).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var marked = reading.Words.Where(word => view.ToldOf(word).Any()).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var key = $"{string.Join('|', plain)}||{string.Join('|', called.Order(StringComparer.Ordinal))}||{string.Join('|', marked.Order(StringComparer.Ordinal))}";
        return (key, _layouts.GetOrCreateValue(reading).GetOrAdd(key, _ => new(() => Lay(reading.Cloud, plain, called, marked))));
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
