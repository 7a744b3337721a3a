using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Clouds;

/// <summary>Measures the words of a cloud: shortens them where they are too long, and includes underlines and glosses in their ink.</summary>
internal sealed class CloudMeasuring(MeasureWord measure, CloudOptions options)
{
    private const string Ellipsis = "…";

    public int GlossSize { get; } = Math.Max(options.Legible, (int)Math.Round(options.Gloss * options.Height));

    public double LongestPhrase => options.LongestPhrase * options.Width - 2 * Math.Ceiling(options.BorderGap * options.Width);

    public MeasuredWord Measure(CloudWord word, int rank, int size)
    {
        var text = Shortened(word.Text, size, CloudVoice.Word, LongestPhrase);
        var letters = measure(text, size, CloudVoice.Word);
        var glosses = Glosses(word, letters, size);
        var ink = letters;
        if (word.Split is not null)
        {
            var line = CloudMetrics.SplitUnderline(size);
            ink = Underlined(ink, letters, line, size);
            ink = glosses.Aggregate(ink, (all, gloss) => all.With(measure(gloss.Text, gloss.Size, CloudVoice.Gloss), (int)Math.Round(gloss.X), (int)Math.Round(gloss.Y)));
        }
        else if (word.Whose is Whose.Business or Whose.It)
        {
            ink = Underlined(ink, letters, CloudMetrics.Underline(size), size);
        }

        if (word is { IsMarked: true, Split: null }) { ink = Underlined(ink, letters, CloudMetrics.CardLine(word, size), size); }

        return new(word, rank, text, size, letters.Advance, ink, glosses);
    }

    /// <summary>Measures two words of one meaning on one baseline, with their inner ends at the borders and the line between them.</summary>
    public CloudPiece Bridge(MeasuredWord business, MeasuredWord it, CloudLink link, (int Left, int Right) borders)
    {
        var room = BridgeRoom;
        var first = borders.Left - room - (business.Ink.Left + business.Ink.Width);
        var second = borders.Right + room - it.Ink.Left;
        var rise = (int)Math.Round(CloudMetrics.BridgeRise(Math.Min(business.Size, it.Size)));
        var half = (int)Math.Ceiling(CloudMetrics.BridgeEnd(GlossSize));
        var line = GlyphMask.Box(0, -rise - half, borders.Right - borders.Left + 2 * room, 2 * half, 0);
        var ink = business.Ink.With(line, business.Ink.Left + business.Ink.Width, 0).With(it.Ink, second - first, 0);
        return new(business, it, second - first, link, ink);
    }

    /// <summary>The distance from a border to the word of a bridge, which leaves room for the disc or square and some air.</summary>
    public int BridgeRoom => (int)Math.Ceiling(4 * CloudMetrics.BridgeEnd(GlossSize));

    /// <summary>The place of the pen for the first word of a bridge.</summary>
    public int BridgeX(CloudPiece bridge, (int Left, int Right) borders)
        => borders.Left - BridgeRoom - (bridge.First.Ink.Left + bridge.First.Ink.Width);

    private ImmutableArray<SetText> Glosses(CloudWord word, GlyphMask letters, int size)
    {
        if (word.Split is not { } split) { return []; }
        var y = CloudMetrics.SplitUnderline(size) + CloudMetrics.GlossDrop(GlossSize);
        var (middle, gap) = (letters.Advance / 2, CloudMetrics.SplitGap(GlossSize) / 2);
        var longest = options.LongestGloss * options.Width;
        var glosses = ImmutableArray.CreateBuilder<SetText>();
        Write(split.Business, advance => middle - gap - advance);
        Write(split.It, _ => middle + gap);
        return glosses.ToImmutable();

        void Write(string gloss, Func<double, double> x)
        {
            var line = 0;
            foreach (var text in Lines(gloss, longest))
            {
                var advance = measure(text, GlossSize, CloudVoice.Gloss).Advance;
                glosses.Add(new(text, x(advance), y + line++ * CloudMetrics.GlossDrop(GlossSize), GlossSize, advance));
            }
        }
    }

    /// <summary>Breaks a text into lines that are as long as its words allow, and shortens the last line if the rest does not fit.</summary>
    private IEnumerable<string> Lines(string text, double longest)
    {
        for (var line = 1; text.Length > 0; line++)
        {
            var end = line == options.GlossLines ? 0 : Ends(text).TakeWhile(at => Fits(text[..at], GlossSize, CloudVoice.Gloss, longest)).LastOrDefault();
            yield return end > 0 ? text[..end] : Shortened(text, GlossSize, CloudVoice.Gloss, longest);
            text = end > 0 ? text[end..].TrimStart() : "";
        }
    }

    private static IEnumerable<int> Ends(string text)
        => Enumerable.Range(1, text.Length).Where(at => at == text.Length || (text[at] == ' ' && text[at - 1] != ' '));

    private static GlyphMask Underlined(GlyphMask ink, GlyphMask letters, double y, int size)
    {
        var half = CloudMetrics.UnderlineHalf(size);
        var (top, bottom) = ((int)Math.Floor(y - half), (int)Math.Ceiling(y + half));
        return ink.With(GlyphMask.Box(0, top, Math.Max(1, (int)Math.Ceiling(letters.Advance)), bottom - top, 0), 0, 0);
    }

    /// <summary>Returns the longest beginning of a text that fits, with an ellipsis. It ends between whole characters as people see them.</summary>
    private string Shortened(string text, int size, CloudVoice voice, double longest)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        if (Fits(text, size, voice, longest)) { return text; }
        var (fits, tooLong) = (0, starts.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (Fits(Cut(middle), size, voice, longest)) { fits = middle; } else { tooLong = middle; }
        }

        return Cut(Math.Max(1, fits));

        string Cut(int characters) => string.Concat(text.AsSpan(0, starts[Math.Min(characters, starts.Length - 1)]).TrimEnd(" ,;:"), Ellipsis);
    }

    // A text of thousands of letters does not have to be measured to know that it is too long.
    private bool Fits(string text, int size, CloudVoice voice, double longest) => text.Length <= longest && measure(text, size, voice).Advance <= longest;
}
