using Attune.Analysis;

namespace Attune.Report;

/// <summary>Exact words of a person. Whose they are is told by the side they stand under, never by a name.</summary>
internal static class Quote
{
    public static Html Of(Edition edition, Point point) => Of(edition, point.Text, []);

    /// <summary>With the places of a word marked in it.</summary>
    /// <param name="marks">Places within the text, in order, not touching each other.</param>
    public static Html Of(Edition edition, string text, IReadOnlyList<TextSpan> marks)
    {
        var shown = Said.Cut(text, edition.Limits.QuoteLength);
        var left = text.Length - shown.Length;
        var more = left > 0
            ? Html.Of($" <span class=\"more\">{Sentence.Of(edition.Words.QuoteContinues, Html.Of($"{edition.Numbers.Figure(left)}"))}</span>")
            : Html.Empty;
        // Where nothing can turn, every quote of a report need not say so.
        var direction = Said.MayTurn(shown) ? Html.Of($" dir=\"auto\"") : Html.Empty;
        return Html.Of($"<p class=\"quote\"{direction}><q>{Marked(shown, text.Length == shown.Length ? marks : [])}</q>{more}</p>");
    }

    private static Html Marked(string text, IReadOnlyList<TextSpan> marks)
    {
        var (parts, at) = (new List<Html>(), 0);
        foreach (var mark in marks.Where(mark => mark.Start >= 0 && mark.End <= text.Length))
        {
            if (mark.Start < at) { continue; }
            parts.Add(Said.Visible(text[at..mark.Start]));
            parts.Add(Html.Of($"<mark>{Said.Visible(mark.Of(text))}</mark>"));
            at = mark.End;
        }

        parts.Add(Said.Visible(text[at..]));
        return Html.Of($"{parts}");
    }
}
