using System.Collections.Immutable;
using Attune.Analysis.Clouds;

namespace Attune.Report.Clouds;

/// <summary>The legend below the words: how many people make which size, what the marks mean, and which words only the list holds.</summary>
internal sealed class CloudLegend
{
    // More than four examples do not make the scale clearer.
    private const int MostSizes = 4;

    private readonly CloudLayout _layout;
    private readonly CloudTexts _words;
    private readonly TextRuler _ruler;
    private readonly double _unit;
    private readonly ImmutableArray<CloudMark>.Builder _marks = ImmutableArray.CreateBuilder<CloudMark>();
    private double _x;
    private double _y;

    public CloudLegend(CloudLayout layout, CloudTexts words, CloudFonts fonts, double unit, double top)
    {
        (_layout, _words, _ruler, _unit) = (layout, words, new(fonts, CloudVoice.Word), unit);
        _marks.Add(new LineMark("border", 0, top, layout.Width, top));
        var sizes = Sizes();
        var tallest = sizes.Select(step => step.Size).DefaultIfEmpty(0).Max();
        _y = top + Math.Max(64 * unit, .66 * tallest + 14 * unit);
        WriteSizes(sizes);
        WriteMarks();
        WriteListed();
        Bottom = _y + 16 * unit;
    }

    public double Bottom { get; }

    public ImmutableArray<CloudMark> Marks => _marks.ToImmutable();

    /// <summary>A line with a disc at the left side's end and a square at the right side's.</summary>
    public static IEnumerable<CloudMark> Bridge(double left, double right, double y, double end)
    {
        yield return new LineMark("bridge", left, y, right, y);
        yield return new DiscMark("dot-a", left, y, end);
        yield return new SquareMark("dot-b", right, y, .92 * end);
    }

    private double Caption => 32 * _unit;

    /// <summary>The sizes in the picture, the largest first, at most four spread over the scale.</summary>
    private List<CloudStep> Sizes()
    {
        var used = _layout.Scale.Steps.Where(step => _layout.Words.Any(word => word.Set.Size == step.Size)).Reverse().ToList();
        if (used.Count <= MostSizes) { return used; }
        return [.. Enumerable.Range(0, MostSizes).Select(i => used[(int)Math.Round(i * (used.Count - 1.0) / (MostSizes - 1))])];
    }

    private void WriteSizes(List<CloudStep> sizes)
    {
        foreach (var step in sizes) { Write("", _words.Range(step), step.Size, after: 24); }
        if (sizes.Count > 0) { Write("cap-2", _words.UsedTheWord, Caption, after: 40); }
    }

    private void WriteMarks()
    {
        if (!_layout.Links.IsEmpty)
        {
            Room(64 * _unit + 40 * _unit + _ruler.Measure(_words.OneMeaning, Caption));
            var end = 10 * _unit;
            _marks.AddRange(Bridge(_x + end, _x + 64 * _unit, _y - 11 * _unit, end));
            _x += 64 * _unit + 28 * _unit;
            Write("cap-2", _words.OneMeaning, Caption, after: 40);
        }

        if (_layout.Words.Any(word => word.Word is { IsMarked: true, Split: null }))
        {
            Room(110 * _unit + _ruler.Measure(_words.Finding, Caption));
            _marks.Add(new LineMark("u-card", _x, _y - 6 * _unit, _x + 92 * _unit, _y - 6 * _unit));
            _x += 110 * _unit;
            Write("cap-2", _words.Finding, Caption, after: 40);
        }

        if (_layout.Words.Any(word => word.Word.Split is not null))
        {
            Room(110 * _unit + _ruler.Measure(_words.TwoMeanings, Caption));
            _marks.Add(new LineMark("u-a", _x, _y - 6 * _unit, _x + 42 * _unit, _y - 6 * _unit));
            _marks.Add(new LineMark("u-b", _x + 52 * _unit, _y - 6 * _unit, _x + 92 * _unit, _y - 6 * _unit));
            _x += 110 * _unit;
            Write("cap-2", _words.TwoMeanings, Caption, after: 40);
        }
    }

    /// <summary>Writes how many words the picture does not show, so that nothing is dropped silently.</summary>
    private void WriteListed()
    {
        var listed = _layout.Listed.ToLookup(word => word.Because);
        var (more, once, light) = (listed[ListedBecause.TooSmall].Count() + listed[ListedBecause.NoRoom].Count(), listed[ListedBecause.HeardOnce].Count(), listed[ListedBecause.Light].Count());
        if (more > 0) { Write("cap-2", _words.More(more), Caption, after: 40); }
        if (once > 0) { Write("cap-2", _words.HeardOnce(once), Caption, after: 40); }
        if (light > 0) { Write("cap-2", _words.Light(light), Caption, after: 40); }
        if (_layout.ListedLinks.Length > 0) { Write("cap-2", _words.MoreLinks(_layout.ListedLinks.Length), Caption, after: 40); }
    }

    private void Write(string style, string text, double size, double after)
    {
        var width = _ruler.Measure(text, size);
        Room(width);
        _marks.Add(new TextMark(style, text, _x, _y, size));
        _x += width + after * _unit;
    }

    /// <summary>Starts a new line if the rest of this one is too short.</summary>
    private void Room(double width)
    {
        if (_x == 0 || _x + width <= _layout.Width) { return; }
        (_x, _y) = (0, _y + 52 * _unit);
    }
}
