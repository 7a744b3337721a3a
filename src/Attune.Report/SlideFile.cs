namespace Attune.Report;

/// <summary>The Screens of a sitting as one file that needs nothing else: no script, no request, the fonts inside.</summary>
public static class SlideFile
{
    /// <param name="body">Markup of the slides, rendered by whoever escaped its texts.</param>
    /// <param name="title">What was read, for instance "Meridian, round 1".</param>
    public static string Of(string body, string title)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(title);
        return Document.OfSlides(Said.Plain(title, 120), Html.Checked(body));
    }
}
