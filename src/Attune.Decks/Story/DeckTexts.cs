namespace Attune.Decks.Story;

/// <summary>What a deck says of its own, in the form of the reader's country.</summary>
internal sealed partial class DeckTexts
{
    public CultureInfo Culture => culture;

    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", culture);

    /// <summary>A number as it was typed: a benefit's is no sum of money and no measurement.</summary>
    public string Figure(decimal number) => number.ToString("0.##", culture);
}
