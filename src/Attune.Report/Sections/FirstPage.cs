using Attune.Report.Markup;

namespace Attune.Report.Sections;

/// <summary>The first sheet: conclusion, summary, map, what to do, limits.</summary>
internal static class FirstPage
{
    public static Html Render(Edition edition) => Html.Format($"""
        <article id="top">
        {Masthead.Render(edition)}
        {Kicker(edition)}<h1>{Conclusion.Render(edition)}</h1>
        {Summary.Sentences(edition).Select(paragraph => Html.Format($"<p class=\"lede\">{paragraph}</p>\n"))}
        {ReadingMap.Render(edition)}
        {TopFindings.Render(edition)}
        {NotAskedText.Render(edition)}{Limits.OnFirstPage(edition)}
        {Contents.Render(edition)}
        </article>
        """);

    private static Html Kicker(Edition edition) => edition.Options.Title.Length > 0
        ? Html.Format($"<p class=\"kicker\">{WrittenText.Short(edition.Options.Title, 120)}</p>\n")
        : Html.Empty;
}
