namespace Attune.Report;

/// <summary>The Screens of a sitting as one file that needs nothing else: no script, no request, the fonts inside.</summary>
public static class SlideFile
{
    private static readonly HashSet<string> Layers = ["reset", "tokens", "base", "parts", "screen", "print"];

    /// <param name="body">Markup of the slides, rendered by whoever escaped its texts.</param>
    /// <param name="title">What was read, for instance "Meridian, round 1".</param>
    public static string Of(string body, string title)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(title);
        var css = Stylesheet.Of(Layers, Fonts.FacesFor(body));
        return Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Stylesheet.Hash(css)}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>{Said.Plain(title, 120)} · Attune</title>
            <style>{Html.Checked(css)}</style>
            </head>
            <body>
            {Html.Checked(body)}
            </body>
            </html>

            """).ToString().ReplaceLineEndings("\n");
    }
}
