using Attune.Analysis;

namespace Attune.Report;

/// <summary>A reading as one file that needs nothing else: no script, no request, the fonts inside.</summary>
public static class HtmlReport
{
    private const string PolicyBegins = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    private static readonly HashSet<string> Layers = ["reset", "tokens", "base", "parts", "report", "print"];

    /// <summary>Writes the whole document. The same reading and options give the same bytes.</summary>
    public static void Write(Reading reading, ReportOptions options, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(writer);
        var edition = new Edition(reading, options);
        var body = Body(edition);
        var css = Stylesheet.Of(Layers, Fonts.FacesFor(body.ToString()));
        writer.Write(Document(edition, body, css).ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The policy that a written report names in itself, for whoever serves it with a header.</summary>
    /// <exception cref="ArgumentException">The text is no report.</exception>
    public static string PolicyOf(string report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var from = report.IndexOf(PolicyBegins, StringComparison.Ordinal);
        if (from < 0) { throw new ArgumentException("This text is no report.", nameof(report)); }
        from += PolicyBegins.Length;
        return report[from..report.IndexOf('"', from)];
    }

    /// <summary>Everything inside <c>main</c>, without look and fonts: what the approved files of the tests hold.</summary>
    internal static Html Body(Edition edition) => edition.Options.Audience == Audience.Sponsor
        ? SponsorPage.Of(edition)
        : Html.Of($"""
            {FirstPage.Of(edition)}
            {edition.Questions.Select(question => QuestionSection.Of(edition, question))}{PerceptionSection.Of(edition)}{OwnershipSection.Of(edition)}{ThemesSection.Of(edition)}{MethodSection.Of(edition)}
            """);

    private static Html Document(Edition edition, Html body, string css) => Html.Of($"""
        <!doctype html>
        <html lang="{edition.Words.LanguageTag}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Stylesheet.Hash(css)}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{Title(edition)}</title>
        <style>{Html.Checked(css)}</style>
        </head>
        <body class="report">
        <a class="skip" href="#main">{edition.Words.Skip}</a>
        {Mark.Drawings()}
        <main id="main">
        {body}
        </main>
        {EvidenceSection.Of(edition)}
        </body>
        </html>

        """);

    private static string Title(Edition edition) => edition.Options.Title.Length > 0
        ? $"{Said.Plain(edition.Options.Title, 120)} · Attune"
        : edition.Words.DocumentTitle;
}
