namespace Attune.Report;

/// <summary>The sheet that lies on top: conclusion, summary, map, what to do, limits.</summary>
internal static class FirstPage
{
    public static Html Of(Edition edition) => Html.Of($"""
        <article id="top">
        {Masthead.Of(edition)}
        {Kicker(edition)}<h1>{Conclusion.Of(edition)}</h1>
        {Summary.Of(edition).Select(paragraph => Html.Of($"<p class=\"lede\">{paragraph}</p>\n"))}
        {ReadingMap.Of(edition)}
        {TopFindings.Of(edition)}
        {Limits.OnFirstPage(edition)}
        {Contents.Of(edition)}
        </article>
        """);

    private static Html Kicker(Edition edition) => edition.Options.Title.Length > 0
        ? Html.Of($"<p class=\"kicker\">{Said.Short(edition.Options.Title, 120)}</p>\n")
        : Html.Empty;
}
