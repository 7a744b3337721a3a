namespace Attune.Report;

/// <summary>The way to every part; on paper the page numbers do without it.</summary>
internal static class Contents
{
    public static Html Of(Edition edition)
    {
        var (words, reading) = (edition.Words, edition.Reading);
        var entries = edition.Questions.Select(question => Entry(question.Anchor,
            Html.Of($"{edition.Numbers.Figure(question.Place + 1)}"), Said.Short(question.Reading.Question.Text, 120))).ToList();
        if (reading.Perception.Length > 0) { entries.Add(Entry("perception", Html.Empty, Html.Of($"{words.Perception}"))); }
        if (reading.Ownership.Length > 0) { entries.Add(Entry("ownership", Html.Empty, Html.Of($"{words.Ownership}"))); }
        if (reading.Themes.Length > 0) { entries.Add(Entry("themes", Html.Empty, Html.Of($"{words.Themes}"))); }
        entries.Add(Entry("method", Html.Empty, Html.Of($"{words.Method}")));
        return Html.Of($"<nav class=\"contents no-print\" aria-label=\"{words.Contents}\"><h2>{words.Contents}</h2><ul role=\"list\">\n{entries}</ul></nav>");
    }

    private static Html Entry(string anchor, Html number, Html name)
        => Html.Of($"<li><a class=\"link\" href=\"#{anchor}\"><span class=\"num\">{number}</span><span>{name}</span></a></li>\n");
}
