using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>
/// The texts of one question that are compared with each other: points (or whole answers), then themes where some are given. They belong
/// together because how much a word tells depends on how many of these texts hold it.
/// </summary>
public sealed class SubjectTexts
{
    private SubjectTexts(ImmutableArray<string> texts, int points, ContentWords content)
        => (Texts, Points, Content) = (texts, points, content);

    /// <summary>Points first, then themes: what an encoder is given.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>How many of the texts are points; the rest are themes.</summary>
    public int Points { get; }

    public int Themes => Texts.Length - Points;

    /// <summary>Every distinct content word: given to the same encoder, one word a text.</summary>
    public ImmutableArray<string> Words => Content.Vocabulary;

    internal ContentWords Content { get; }

    public static SubjectTexts Of(IEnumerable<string> points, IEnumerable<string>? themes = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        ImmutableArray<string> first = [.. points];
        ImmutableArray<string> texts = [.. first, .. themes ?? []];
        return new(texts, first.Length, ContentWords.Of(texts));
    }
}

/// <summary>The vectors of <see cref="SubjectTexts"/>, made by one encoder.</summary>
/// <param name="Texts">One row a text.</param>
/// <param name="Words">One row a distinct content word; a zero row where the encoder does not know the word.</param>
public sealed record SubjectVectors(TextVectors Texts, TextVectors Words);
