using Attune.Analysis.Clouds;
using Attune.Analysis.Rounds;
using Attune.Report.Clouds;

namespace Attune.Report.Tests.Clouds;

/// <summary>One invented room, laid out with the real font.</summary>
internal static class CloudPictures
{
    public static Cloud Room { get; } = new(SideNames.Default, new(4, 4),
    [
        Word("data quality", 4, 4), Word("adoption", 3, 4) with { Split = new("used two quarters on", "logged in at go-live") },
        Word("training", 3, 3), Word("key users", 3, 1), Word("faster close", 4, 0), Word("one way of working", 3, 0),
        Word("clean core", 0, 4), Word("releases", 0, 3), Word("margin", 1, 0),
    ])
    {
        Links = [new("one way of working", "clean core")],
    };

    public static CloudLayout Layout { get; } = Lay(Room);

    public static CloudWord Word(string text, int business, int it) => new(text, text, new(business, it));

    public static CloudLayout Lay(Cloud cloud)
    {
        using var raster = new WordRaster(CloudFonts.Default);
        return CloudLayout.Arrange(cloud, raster.Measure, CloudOptions.Default);
    }

    public static Cloud Draw(params string[] texts)
        => new(SideNames.Default, new(4, 4), [.. texts.Select((text, i) => new CloudWord($"k{i}", text, new(2, 2)))]);
}
