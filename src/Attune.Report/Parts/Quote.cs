using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Report.Markup;

namespace Attune.Report.Parts;

/// <summary>The exact words of a person. The side under which they stand tells whose they are, never a name.</summary>
internal static class Quote
{
    public static Html Render(Edition edition, Point point) => Render(edition, point.Text, []);

    /// <summary>Renders a quote with the occurrences of a word marked in it.</summary>
    /// <param name="marks">The places within the text, in order and without touching each other.</param>
    public static Html Render(Edition edition, string text, IReadOnlyList<TextSpan> marks)
    {
        var shown = WrittenText.Cut(text, edition.Limits.QuoteLength);
        var left = text.Length - shown.Length;
        var more = left > 0
            ? Html.Format($" <span class=\"more\">{Sentence.Fill(edition.Words.QuoteContinues, Html.Format($"{edition.Numbers.Figure(left)}"))}</span>")
            : Html.Empty;
        // The direction is stated only where the text may turn, because a report holds many quotes.
        var direction = WrittenText.MayTurn(shown) ? Html.Format($" dir=\"auto\"") : Html.Empty;
        return Html.Format($"<p class=\"quote\"{direction}><q>{Marked(shown, text.Length == shown.Length ? marks : [])}</q>{more}</p>");
    }

    private static Html Marked(string text, IReadOnlyList<TextSpan> marks)
    {
        var (parts, at) = (new List<Html>(), 0);
        foreach (var mark in marks.Where(mark => mark.Start >= 0 && mark.End <= text.Length))
        {
            if (mark.Start < at) { continue; }
            parts.Add(WrittenText.Visible(text[at..mark.Start]));
            parts.Add(Html.Format($"<mark>{WrittenText.Visible(mark.Cut(text))}</mark>"));
            at = mark.End;
        }

        parts.Add(WrittenText.Visible(text[at..]));
        return Html.Format($"{parts}");
    }
}
