using Attune.Decks.Contents;
using Attune.Decks.Packaging;
using Attune.Decks.Story;

namespace Attune.Decks;

/// <summary>The result of a sitting as slides that PowerPoint, Keynote and LibreOffice open and edit.</summary>
public static class DeckFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /// <summary>Writes the whole file. The same content and culture give the same bytes.</summary>
    /// <param name="content">What its readers may know.</param>
    /// <param name="culture">The culture for dates and numbers.</param>
    public static byte[] Write(DeckContent content, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(culture);
        return DeckPackage.Write(DeckStory.Tell(content, culture));
    }
}
