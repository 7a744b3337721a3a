using Attune.Report.Markup;

namespace Attune.Report;

/// <summary>The Screens of a sitting as one self-contained file: no script, no request, the fonts inside.</summary>
public static class SlideFile
{
    /// <param name="body">The markup of the slides; whoever made it has to have escaped its texts.</param>
    /// <param name="title">The name of what was read, for example "Meridian, round 1".</param>
    public static string Write(string body, string title)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(title);
        return Document.OfSlides(WrittenText.Plain(title, 120), Html.Checked(body));
    }
}
