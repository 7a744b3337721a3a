namespace Attune.Decks.Contents;

/// <summary>A question as the leaders were asked.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Text">Its words.</param>
/// <param name="Beside">What was asked beside it, in a few words; may be empty.</param>
public sealed record DeckQuestion(int Number, string Text, string Beside);
