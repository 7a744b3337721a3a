using System.Collections.Immutable;

namespace Attune.Print.Pages;

/// <summary>One page: the stretch of the strip that it shows, under the heads of tables that go on.</summary>
internal sealed record PageCut(double Top, double Bottom, ImmutableArray<HeadedTable> Heads)
{
    public double HeadHeight => Heads.Select(head => head.HeadBottom - head.HeadTop).DefaultIfEmpty().Max();
}

/// <summary>Cuts the strip into pages, as late as possible, where nothing is cut through.</summary>
internal sealed class Paginator(StripReader strip, double pageHeight)
{
    // A card goes to the next page only if this much of the page is filled without it; a row or a heading always does if anything is.
    private static readonly double[] LeastFilled = [0, .55, .12, .01];

    // Places are sums of fractions.
    private const double Near = .01;

    private readonly List<Kept> _kept = [.. strip.Kept.Where(kept => kept.Bottom - kept.Top <= pageHeight).OrderBy(kept => kept.Top)];
    private readonly List<double> _tops = [.. strip.Tops.Order()];
    private readonly List<double> _breaks = [.. strip.PageBreaks.Order()];

    /// <returns>Null if there are more pages than a document may have.</returns>
    public List<PageCut>? Cut(double height, int mostPages)
    {
        var (pages, top) = (new List<PageCut>(), 0.0);
        while (top < height - Near || pages.Count == 0)
        {
            if (pages.Count == mostPages) { return null; }
            var heads = strip.Tables.Where(table => top >= table.HeadBottom - Near && top < table.Bottom - Near).ToImmutableArray();
            var room = pageHeight - heads.Select(head => head.HeadBottom - head.HeadTop).DefaultIfEmpty().Max();
            // A head that leaves no room for a row is not worth repeating.
            if (room < pageHeight / 2) { (heads, room) = ([], pageHeight); }
            var bottom = Bottom(top, room, height);
            pages.Add(new(top, bottom, heads));
            top = NextTop(bottom, height);
        }

        return pages;
    }

    private double Bottom(double top, double room, double height)
    {
        var end = top + room;
        var forced = _breaks.FirstOrDefault(place => place > top + Near && place <= end + Near);
        if (forced > 0) { return forced; }
        if (end >= height) { return height; }
        var near = Overlapping(top, end);
        for (var firmness = 1; firmness <= StripReader.Firm; firmness++)
        {
            var held = near.Where(kept => kept.Firmness >= firmness).ToList();
            if (Latest(held, top, end) is { } cut && cut >= top + (room * LeastFilled[firmness])) { return cut; }
        }

        return end;
    }

    /// <summary>The last place before the end that lies in nothing that is kept whole.</summary>
    private static double? Latest(List<Kept> held, double top, double end)
    {
        var cut = end;
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var kept in held)
            {
                if (cut <= kept.Top + Near || cut >= kept.Bottom - Near) { continue; }
                (cut, moved) = (kept.Top, true);
            }
        }

        return cut > top + Near ? cut : null;
    }

    private List<Kept> Overlapping(double top, double end)
    {
        // Nothing that is kept is higher than a page, so what begins more than a page above ends before.
        var from = LowerBound(top - pageHeight);
        var near = new List<Kept>();
        for (var i = from; i < _kept.Count && _kept[i].Top < end; i++) { if (_kept[i].Bottom > top + Near) { near.Add(_kept[i]); } }
        return near;
    }

    private int LowerBound(double top)
    {
        var (low, high) = (0, _kept.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_kept[middle].Top < top) { low = middle + 1; } else { high = middle; }
        }

        return low;
    }

    /// <summary>A page begins with what shows first, and not with the space above it.</summary>
    private double NextTop(double bottom, double height)
    {
        var at = _tops.BinarySearch(bottom - Near);
        at = at < 0 ? ~at : at;
        return at < _tops.Count ? Math.Max(bottom, _tops[at]) : height;
    }
}
