using System.Globalization;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>Which colours a picture on its own is drawn in.</summary>
public enum CloudTheme
{
    /// <summary>Those of the reader's system.</summary>
    System,
    Light,
    Dark,
}

/// <summary>How a layout is drawn.</summary>
public sealed record CloudDrawOptions
{
    public static CloudDrawOptions Default { get; } = new();

    /// <summary>
    /// With fonts, colours and paper of its own, for a file; else it takes those of the page's look.css and holds no
    /// style, so that it may stand under a strict content security policy.
    /// </summary>
    public bool Standalone { get; init; } = true;

    public CloudTheme Theme { get; init; }

    /// <summary>What opens the sentences of a word; null for none. Only addresses within the page, relative ones, http and https.</summary>
    public Func<CloudWord, string?> Href { get; init; } = _ => null;

    /// <summary>Begins every id in the picture: unique in the page that takes it in.</summary>
    public string Id { get; init; } = "cloud";

    /// <summary>Language of headings and legend and form of numbers. Never the machine's: a file has to come out the same everywhere.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    public CloudFonts Fonts { get; init; } = CloudFonts.Default;
}
