using Attune.Report.Markup;

namespace Attune.Report.Sections;

/// <summary>The links to every part; on paper the page numbers make them unnecessary.</summary>
internal static class Contents
{
    public static Html Render(Edition edition)
    {
        var (words, reading) = (edition.Words, edition.Reading);
        var entries = edition.Questions.Select(question => Entry(question.Anchor,
            question.Number is { } number ? Html.Format($"{edition.Numbers.Figure(number)}") : Html.Empty, WrittenText.Short(question.Reading.Question.Text, 120))).ToList();
        if (reading.Perception.Length > 0) { entries.Add(Entry("perception", Html.Empty, Html.Format($"{words.Perception}"))); }
        if (reading.Ownership.Length > 0) { entries.Add(Entry("ownership", Html.Empty, Html.Format($"{words.Ownership}"))); }
        if (reading.Roles.Length > 0) { entries.Add(Entry("roles", Html.Empty, Html.Format($"{words.Roles}"))); }
        if (reading.Fit.Length > 0) { entries.Add(Entry("fit", Html.Empty, Html.Format($"{words.Fit}"))); }
        if (ScalesSection.IsShown(edition)) { entries.Add(Entry("scales", Html.Empty, Html.Format($"{words.Scales}"))); }
        if (reading.Themes.Length > 0) { entries.Add(Entry("themes", Html.Empty, Html.Format($"{words.Themes}"))); }
        entries.Add(Entry("method", Html.Empty, Html.Format($"{words.Method}")));
        return Html.Format($"<nav class=\"contents no-print\" aria-label=\"{words.Contents}\"><h2>{words.Contents}</h2><ul role=\"list\">\n{entries}</ul></nav>");
    }

    private static Html Entry(string anchor, Html number, Html name)
        => Html.Format($"<li><a class=\"link\" href=\"#{anchor}\"><span class=\"num\">{number}</span><span>{name}</span></a></li>\n");
}
