using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>What is drawn. Its style is a class of look.css, so that one picture is light, dark and printable.</summary>
internal abstract record CloudMark(string Style);

/// <param name="Anchor">"start", "middle" or "end": what of the text X names.</param>
/// <param name="Advance">The measured width it keeps in every renderer; null for a caption that nothing depends on.</param>
internal sealed record TextMark(
    string Style, string Text, double X, double Y, double Size, string Anchor = "start", double? Advance = null, CloudVoice Voice = CloudVoice.Word) : CloudMark(Style);

internal sealed record LineMark(string Style, double X1, double Y1, double X2, double Y2) : CloudMark(Style);

internal sealed record DiscMark(string Style, double X, double Y, double Radius) : CloudMark(Style);

internal sealed record SquareMark(string Style, double X, double Y, double Half) : CloudMark(Style);

/// <summary>A word with its marks, around its pen origin.</summary>
internal sealed record WordMarks(PlacedWord Placed, string Label, double X, double Y, ImmutableArray<CloudMark> Marks);

/// <summary>The whole page of a cloud: headings, words, legend. SVG and PNG draw the same one.</summary>
internal sealed record CloudSheet(
    double Width, double Height, string Title, ImmutableArray<CloudMark> Frame, ImmutableArray<CloudMark> Bridges,
    ImmutableArray<WordMarks> Words, ImmutableArray<CloudMark> Legend)
{
    /// <summary>Lengths of the look are given for this width.</summary>
    private const double LookWidth = 1728;

    /// <summary>White around a picture on its own.</summary>
    public double Margin => 48 * Width / LookWidth;

    public static CloudSheet Of(CloudLayout layout, CultureInfo culture, CloudFonts fonts)
    {
        var (unit, words) = (layout.Width / LookWidth, new CloudStrings(culture));
        var top = 56 * unit;
        var legend = new CloudLegend(layout, words, fonts, unit, top + layout.Height + 14 * unit);
        return new(
            layout.Width, legend.Bottom, words.Title(layout.Cloud),
            FrameOf(layout, words, unit, top), BridgesOf(layout, unit, top), WordsOf(layout, words, top), legend.Marks);
    }

    private static ImmutableArray<CloudMark> FrameOf(CloudLayout layout, CloudStrings words, double unit, double top)
    {
        var (left, right) = layout.Borders;
        var caption = 34 * unit;
        var frame = ImmutableArray.CreateBuilder<CloudMark>();
        if (layout.Cloud.Sided) { frame.AddRange(Fields()); }
        if (layout.Words.IsEmpty)
        {
            frame.Add(new TextMark("cap-2", words.Empty, layout.Width / 2.0, top + layout.Height / 2.0, 32 * unit, "middle"));
        }

        return frame.ToImmutable();

        IEnumerable<CloudMark> Fields() => [
            new TextMark("cap t-a", words.OnlyHeading(layout.Cloud, Side.Business), 0, caption, caption),
            new TextMark("cap", words.Both, (left + right) / 2.0, caption, caption, "middle"),
            new TextMark("cap t-b", words.OnlyHeading(layout.Cloud, Side.It), layout.Width, caption, caption, "end"),
            new LineMark("border", left, top, left, top + layout.Height),
            new LineMark("border", right, top, right, top + layout.Height),
        ];
    }

    private static ImmutableArray<CloudMark> BridgesOf(CloudLayout layout, double unit, double top) => [..
        from link in layout.Links
        let y = link.Y + top
        from mark in CloudLegend.Bridge(link.Left, link.Right, y, 12 * unit)
        select mark];

    private static ImmutableArray<WordMarks> WordsOf(CloudLayout layout, CloudStrings words, double top)
        => [.. layout.Words.Select(placed => new WordMarks(
            placed, words.Label(layout.Cloud, placed.Word, CloudTable.SameMeaning(layout.Cloud, placed.Word)), placed.Set.X, placed.Set.Y + top, Marks(placed)))];

    private static ImmutableArray<CloudMark> Marks(PlacedWord placed)
    {
        var (set, marks) = (placed.Set, ImmutableArray.CreateBuilder<CloudMark>());
        var style = placed.Word.Whose switch { Whose.Business => "t-a", Whose.It => "t-b", _ => "t-ab" };
        marks.Add(new TextMark(style, set.Text, 0, 0, set.Size, Advance: set.Advance));
        var (underline, inset) = (CloudMetrics.Underline(set.Size), Math.Min(2, set.Size / 24.0));
        if (placed.Word.Split is not null)
        {
            var (y, middle) = (CloudMetrics.SplitUnderline(set.Size), set.Advance / 2);
            var gap = Math.Min(middle, 5);
            marks.Add(new LineMark("u-a", 0, y, middle - gap, y));
            marks.Add(new LineMark("u-b", middle + gap, y, set.Advance, y));
        }
        else if (style is "t-a") { marks.Add(new LineMark("u-a", inset, underline, set.Advance - inset, underline)); }
        else if (style is "t-b") { marks.Add(new LineMark("u-b", inset, underline, set.Advance - inset, underline)); }

        foreach (var gloss in placed.Glosses)
        {
            // The left side's gloss ends at the middle, so the one that starts left of it is its.
            var side = gloss.X - set.X < set.Advance / 2 ? "gloss t-a" : "gloss t-b";
            marks.Add(new TextMark(side, gloss.Text, gloss.X - set.X, gloss.Y - set.Y, gloss.Size, Advance: gloss.Advance, Voice: CloudVoice.Gloss));
        }

        return marks.ToImmutable();
    }
}
