namespace Attune.Decks.Slides;

/// <summary>A whole deck as data.</summary>
/// <param name="Title">The name of the document.</param>
/// <param name="Footer">What stands at the foot of its slides.</param>
/// <param name="Day">The day of its record.</param>
/// <param name="Language">The language of its texts, such as en-GB.</param>
/// <param name="Slides">The slides; no two have the same title.</param>
internal sealed record Deck(string Title, string Footer, DateOnly Day, string Language, ImmutableArray<Slide> Slides);
