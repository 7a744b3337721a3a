using Attune.Decks.Design;

namespace Attune.Decks.Slides;

/// <summary>A slide as data: what stands where, and what its speaker is told.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Title">The finding, as a sentence.</param>
/// <param name="Parts">What stands beneath, in the order in which it is read.</param>
/// <param name="Notes">The paragraphs of the speaker notes.</param>
internal sealed record Slide(Layout Layout, string Title, ImmutableArray<SlideItem> Parts, ImmutableArray<string> Notes);

/// <summary>Something in a placeholder of a slide.</summary>
internal abstract record SlideItem(Place Place);

/// <summary>Text in its placeholder, set in a size at which all of it fits.</summary>
/// <param name="Place">The placeholder.</param>
/// <param name="Lines">The paragraphs.</param>
/// <param name="Size">The size in points.</param>
internal sealed record TextItem(Place Place, ImmutableArray<Line> Lines, double Size) : SlideItem(Place);

/// <summary>A native table.</summary>
/// <param name="Place">The placeholder.</param>
/// <param name="Grid">The table as it is drawn.</param>
/// <param name="Says">What it lists, for those who cannot see it.</param>
internal sealed record TableItem(Place Place, Grid Grid, string Says) : SlideItem(Place);

/// <summary>A native chart with the numbers behind it.</summary>
internal sealed record ChartItem(Place Place, Chart Chart) : SlideItem(Place);

/// <summary>A vector picture, with pixels for programs that draw none.</summary>
internal sealed record PictureItem(Place Place, ReadOnlyMemory<byte> Svg, ReadOnlyMemory<byte> Png, double Ratio, string Says) : SlideItem(Place);
