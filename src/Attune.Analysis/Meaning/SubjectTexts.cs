using System.Collections.Immutable;

namespace Attune.Analysis.Meaning;

/// <summary>
/// The texts of one question that are compared with each other: first points (or whole answers), then themes if there are any. They are kept together
/// because how much a word tells depends on how many of these texts hold it.
/// </summary>
public sealed class SubjectTexts
{
    private SubjectTexts(ImmutableArray<string> texts, int points, ContentWords content)
        => (Texts, Points, Content) = (texts, points, content);

    /// <summary>All texts to be encoded: first the points, then the themes.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The number of texts that are points; the rest are themes.</summary>
    public int Points { get; }

    public int Themes => Texts.Length - Points;

    /// <summary>Every different content word. The same encoder encodes each of them as a text of its own.</summary>
    public ImmutableArray<string> Words => Content.Vocabulary;

    internal ContentWords Content { get; }

    /// <summary>
    /// Returns the places of the points in the ordinal order of their texts, because ties and samples must not depend on who answered first.
    /// </summary>
    internal IEnumerable<int> InTextOrder()
        => Enumerable.Range(0, Points).OrderBy(point => Texts[point], StringComparer.Ordinal).ThenBy(point => point);

    public static SubjectTexts Collect(IEnumerable<string> points, IEnumerable<string>? themes = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        ImmutableArray<string> first = [.. points];
        ImmutableArray<string> texts = [.. first, .. themes ?? []];
        return new(texts, first.Length, ContentWords.Collect(texts));
    }
}

/// <summary>The vectors of the texts and words of <see cref="SubjectTexts"/>.</summary>
/// <param name="Texts">One row for each text.</param>
/// <param name="Words">
/// One row for each different content word; a zero row where the encoder does not know the word. Null for an encoder to which a single word says nothing; words
/// are then not compared one by one.
/// </param>
public sealed record SubjectVectors(TextVectors Texts, TextVectors? Words)
{
    /// <summary>One row for each text by a second encoder, which errs elsewhere; null if there is none.</summary>
    public TextVectors? Second { get; init; }
}
