namespace Attune.Report;

/// <summary>The way to every part; on paper the page numbers do without it.</summary>
internal static class Contents
{
    public static Html Of(Edition edition)
    {
        var (words, reading) = (edition.Words, edition.Reading);
        var entries = edition.Questions.Select(question => Entry(question.Anchor,
            Html.Of($"<span class=\"num\">{edition.Numbers.Figure(question.Place + 1)}</span> {Said.Short(question.Reading.Question.Text, 120)}"))).ToList();
        if (reading.Perception.Length > 0) { entries.Add(Entry("perception", Html.Of($"{words.Perception}"))); }
        if (reading.Ownership.Length > 0) { entries.Add(Entry("ownership", Html.Of($"{words.Ownership}"))); }
        if (reading.Themes.Length > 0) { entries.Add(Entry("themes", Html.Of($"{words.Themes}"))); }
        entries.Add(Entry("method", Html.Of($"{words.Method}")));
        return Html.Of($"<nav class=\"contents no-print\" aria-label=\"{words.Contents}\"><h2>{words.Contents}</h2><ul role=\"list\">\n{entries}</ul></nav>");
    }

    private static Html Entry(string anchor, Html name) => Html.Of($"<li><a class=\"link\" href=\"#{anchor}\"><span>{name}</span></a></li>\n");
}
