using Attune.Cli.Output;
using Attune.Print;

namespace Attune.Cli.Commands;

/// <summary>The charts of a report as files, each as SVG and as PNG, named after their places in it.</summary>
internal static class ChartFiles
{
    public static IEnumerable<WholeFile> Draw(string report, string folder)
    {
        foreach (var name in PageCharts.Names(report))
        {
            if (PageCharts.Svg(report, "", name) is { } svg) { yield return new(Path.Combine(folder, $"{name}{CloudPicture.SvgEnding}"), svg); }
            if (PageCharts.Png(report, "", name) is { } png) { yield return new(Path.Combine(folder, $"{name}{CloudPicture.PngEnding}"), png); }
        }
    }
}
