using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Clouds;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;

namespace Attune.Report.Clouds;

/// <summary>One drawn mark. Its style is a class of the stylesheet, so that one picture can be light, dark and printed.</summary>
internal abstract record CloudMark(string Style);

/// <summary>A text on the cloud's page, placed by the point that its anchor names.</summary>
/// <param name="Anchor">"start", "middle" or "end": the point of the text at which X lies.</param>
/// <param name="Advance">The measured width that it keeps in every renderer; null for a caption on which nothing depends.</param>
internal sealed record TextMark(
    string Style, string Text, double X, double Y, double Size, string Anchor = "start", double? Advance = null, CloudVoice Voice = CloudVoice.Word) : CloudMark(Style);

/// <summary>A straight line on the cloud's page.</summary>
internal sealed record LineMark(string Style, double X1, double Y1, double X2, double Y2) : CloudMark(Style);

/// <summary>A filled circle on the cloud's page.</summary>
internal sealed record DiscMark(string Style, double X, double Y, double Radius) : CloudMark(Style);

/// <summary>A filled square on the cloud's page, given by its center and half of its width.</summary>
internal sealed record SquareMark(string Style, double X, double Y, double Half) : CloudMark(Style);

/// <summary>A word with its marks, placed around its origin.</summary>
internal sealed record WordMarks(PlacedWord Placed, string Label, double X, double Y, ImmutableArray<CloudMark> Marks);

/// <summary>The whole page of a cloud: headings, words, legend. SVG and PNG both draw this page.</summary>
internal sealed record CloudSheet(
    double Width, double Height, string Title, ImmutableArray<CloudMark> Frame, ImmutableArray<CloudMark> Bridges,
    ImmutableArray<WordMarks> Words, ImmutableArray<CloudMark> Legend)
{
    /// <summary>The width for which the lengths of the design are given.</summary>
    private const double LookWidth = 1728;

    /// <summary>The white margin around a standalone picture.</summary>
    public double Margin => 48 * Width / LookWidth;

    public static CloudSheet From(CloudLayout layout, CultureInfo culture, CloudFonts fonts)
    {
        var (unit, words) = (layout.Width / LookWidth, new CloudTexts(culture));
        var top = 56 * unit;
        var legend = new CloudLegend(layout, words, fonts, unit, top + layout.Height + 14 * unit);
        return new(
            layout.Width, legend.Bottom, words.Title(layout.Cloud),
            FrameOf(layout, words, unit, top), BridgesOf(layout, unit, top), WordsOf(layout, words, top), legend.Marks);
    }

    private static ImmutableArray<CloudMark> FrameOf(CloudLayout layout, CloudTexts words, double unit, double top)
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

    private static ImmutableArray<WordMarks> WordsOf(CloudLayout layout, CloudTexts words, double top)
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

        if (placed.Word is { IsMarked: true, Split: null })
        {
            var y = CloudMetrics.CardLine(placed.Word, set.Size);
            marks.Add(new LineMark("u-card", inset, y, set.Advance - inset, y));
        }

        foreach (var gloss in placed.Glosses)
        {
            // The left side's gloss ends at the middle, so the gloss that starts left of the middle is that side's.
            var side = gloss.X - set.X < set.Advance / 2 ? "gloss t-a" : "gloss t-b";
            marks.Add(new TextMark(side, gloss.Text, gloss.X - set.X, gloss.Y - set.Y, gloss.Size, Advance: gloss.Advance, Voice: CloudVoice.Gloss));
        }

        return marks.ToImmutable();
    }
}
