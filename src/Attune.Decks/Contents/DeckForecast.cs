using Attune.Analysis.Rounds;

namespace Attune.Decks.Contents;

/// <summary>What was expected of the answers to one question, and what was found.</summary>
/// <param name="Question">The question.</param>
/// <param name="Business">What the side on the left expected; null if it is not said.</param>
/// <param name="It">What the side on the right expected; null if it is not said.</param>
/// <param name="Own">What the person expected who leads the sitting; null if it is not said.</param>
/// <param name="Found">How alike the answers were found; null if that cannot be told.</param>
/// <param name="Means">What that means, in a sentence.</param>
/// <param name="Sentences">What was predicted in words and what was said, for the notes.</param>
public sealed record DeckForecast(string Question, Likeness? Business, Likeness? It, OwnForecast? Own, Likeness? Found, string Means, ImmutableArray<string> Sentences);

/// <summary>The forecast of one named person.</summary>
public sealed record OwnForecast(string Name, Likeness Likeness);
