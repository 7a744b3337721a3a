using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report;

/// <summary>A page as one self-contained file: no script, no request, styles and fonts inside, under a content policy that it names itself.</summary>
internal static class Document
{
    private const string PolicyBegins = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    private static readonly HashSet<string> LayersOfReport = ["reset", "tokens", "base", "parts", "report", "print"];
    private static readonly HashSet<string> LayersOfSlides = ["reset", "tokens", "base", "parts", "screen", "print"];

    /// <summary>A page to be read: a link past the head, the drawings to which marks refer, one main part, and what stands after it.</summary>
    public static string OfReport(string title, Html main, string skip, Html after, string language) => Whole(title, language, LayersOfReport, Fonts.FacesFor(main.ToString()), Html.Format($"""
        <meta name="color-scheme" content="light dark">

        """), Html.Format($"""
        <body class="report">
        <a class="skip" href="#main">{skip}</a>
        {Mark.Drawings()}
        <main id="main">
        {main}
        </main>
        {after}
        </body>
        """));

    /// <summary>A page of slides: each is a main part of its own and brings its theme.</summary>
    public static string OfSlides(string title, Html slides) => Whole(title, "en", LayersOfSlides, Fonts.FacesFor(slides.ToString(), projected: true), Html.Empty, Html.Format($"""
        <body>
        {slides}
        </body>
        """));

    /// <summary>The content policy that a document names in itself, for a server that sends it as a header.</summary>
    /// <exception cref="ArgumentException">The text is not such a document.</exception>
    public static string PolicyOf(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var from = document.IndexOf(PolicyBegins, StringComparison.Ordinal);
        if (from < 0) { throw new ArgumentException("This text is no report.", nameof(document)); }
        from += PolicyBegins.Length;
        return document[from..document.IndexOf('"', from)];
    }

    private static string Whole(string title, string language, HashSet<string> layers, string faces, Html head, Html body)
    {
        var css = Stylesheet.Bundle(layers, faces);
        return Html.Format($"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Stylesheet.Hash(css)}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            {head}<title>{title} · Attune</title>
            <style>{Html.Checked(css)}</style>
            </head>
            {body}
            </html>

            """).ToString().ReplaceLineEndings("\n");
    }
}
