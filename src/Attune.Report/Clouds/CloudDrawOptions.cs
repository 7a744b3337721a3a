using System.Globalization;
using Attune.Analysis.Clouds;

namespace Attune.Report.Clouds;

/// <summary>The colors in which a standalone picture is drawn.</summary>
public enum CloudTheme
{
    /// <summary>The colors that the reader's system asks for.</summary>
    System,
    Light,
    Dark,
}

/// <summary>How a layout is drawn.</summary>
public sealed record CloudDrawOptions
{
    public static CloudDrawOptions Default { get; } = new();

    /// <summary>
    /// If true, the picture holds fonts, colors and background of its own, for a file. Otherwise it takes those of the page's stylesheet and holds no style, so
    /// that it may stand under a strict content security policy.
    /// </summary>
    public bool Standalone { get; init; } = true;

    public CloudTheme Theme { get; init; }

    /// <summary>
    /// The address that shows the sentences of a word; null for none. Only addresses within the page, relative ones, http and https are allowed.
    /// </summary>
    public Func<CloudWord, string?> Href { get; init; } = _ => null;

    /// <summary>The beginning of every id in the picture, which has to be unique in the page that includes it.</summary>
    public string Id { get; init; } = "cloud";

    /// <summary>
    /// The language of headings and legend and the format of numbers. It is never taken from the machine, because a file has to come out the same everywhere.
    /// </summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    public CloudFonts Fonts { get; init; } = CloudFonts.Default;
}
